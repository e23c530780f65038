/** Finds dealings of several agencies about one subject within a few days, so that a citizen is visited once and not four times. */

import { DateTime } from 'luxon';

/** A contact as an agency gave it, which is only what this reader may see of it. */
export interface AgencyContact {
  readonly at: string;
  readonly kind: string;
  readonly agency: string;
  readonly subject: string;
}

export interface DuplicateContactView {
  readonly subject: string;
  readonly window: { readonly start: string; readonly end: string };
  readonly contacts: readonly AgencyContact[];
  readonly suggestion: string;
}

const ZONE = 'Europe/London';

/** Windows of at most so many days in which two agencies or more deal with the same subject; the fullest first. */
export function duplicateContactsOf(
  contacts: readonly AgencyContact[],
  withinDays: number,
): readonly DuplicateContactView[] {
  const subjects = [...new Set(contacts.map(({ subject }) => subject))];
  return subjects
    .flatMap((subject) =>
      windowsOf(
        contacts.filter((contact) => contact.subject === subject),
        withinDays,
      ),
    )
    .filter((window) => agenciesIn(window).length > 1)
    .map(viewOf)
    .toSorted(
      (a, b) =>
        agenciesIn(b.contacts).length - agenciesIn(a.contacts).length || a.window.start.localeCompare(b.window.start),
    );
}

/** Each contact is in one window: the one that the first contact not yet in another opens. */
function windowsOf(contacts: readonly AgencyContact[], withinDays: number): readonly (readonly AgencyContact[])[] {
  const inOrder = contacts.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const windows: AgencyContact[][] = [];
  for (const contact of inOrder) {
    const open = windows.at(-1);
    const opener = open?.[0];
    if (open !== undefined && opener !== undefined && daysBetween(opener.at, contact.at) <= withinDays)
      open.push(contact);
    else windows.push([contact]);
  }
  return windows;
}

function viewOf(contacts: readonly AgencyContact[]): DuplicateContactView {
  const [first] = contacts;
  const last = contacts.at(-1);
  if (first === undefined || last === undefined) throw new RangeError('A window has at least one contact.');
  const { length } = agenciesIn(contacts);
  return {
    subject: first.subject,
    window: { start: dayOf(first.at), end: dayOf(last.at) },
    contacts,
    suggestion: `${length} agencies are in touch about ${first.subject}. Ask whether one of them can act for all.`,
  };
}

function agenciesIn(contacts: readonly AgencyContact[]): readonly string[] {
  return [...new Set(contacts.map(({ agency }) => agency))];
}

function daysBetween(from: string, to: string): number {
  return local(to).startOf('day').diff(local(from).startOf('day'), 'days').days;
}

function dayOf(at: string): string {
  return local(at).toFormat('yyyy-MM-dd');
}

function local(at: string): DateTime {
  return DateTime.fromISO(at, { zone: ZONE });
}
