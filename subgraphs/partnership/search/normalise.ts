/** Writes names, phones and emails one way, so that the same person is found however a caller or an agency spells them. */

/** Lower case letters only: no accents, hyphens, apostrophes or spaces. */
export function nameKey(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/æ/g, 'ae')
    .replace(/[^\p{Letter}]/gu, '');
}

/** Digits only, in the national form. Empty when there are too few to be a phone number. */
export function phoneKey(phone: string): string {
  const digits = phone.replace(/\D/g, '').replace(/^(?:00)?44(?=[1-9]\d{8,9}$)/, '0');
  return digits.length >= 9 && digits.length <= 15 ? digits : '';
}

/** Lower case without spaces. Empty when it is no address. */
export function emailKey(email: string): string {
  const key = email.trim().toLowerCase();
  return /^[^\s@]{1,64}@[^\s@]{1,190}$/.test(key) ? key : '';
}
