/** Lists the charities that keep case records of citizens, by the org-id.guide ids that their clients' keys begin with. */

/** The number series of 9999001 on was never given out by the Charity Commission. */
export const CASEWORK_CHARITIES = {
  ageConcern: 'GB-CHC-9999001',
  foodBank: 'GB-CHC-9999002',
  debtAdvice: 'GB-CHC-9999003',
  /** Confidential: independent domestic violence advisers. */
  domesticAbuse: 'GB-CHC-9999004',
  homelessness: 'GB-CHC-9999005',
  youth: 'GB-CHC-9999006',
  carers: 'GB-CHC-9999007',
  mentalHealth: 'GB-CHC-9999008',
} as const;
export type CaseworkCharity = keyof typeof CASEWORK_CHARITIES;

/** The letter that each writes before its clients' numbers. */
export const CLIENT_LETTERS: Readonly<Record<CaseworkCharity, string>> = {
  ageConcern: 'K',
  foodBank: 'F',
  debtAdvice: 'D',
  domesticAbuse: 'V',
  homelessness: 'H',
  youth: 'Y',
  carers: 'R',
  mentalHealth: 'M',
};

/** Whom each mostly serves, by age group. */
export const CHARITY_SHARES = {
  child: [
    ['youth', 0.8],
    ['carers', 0.2],
  ],
  adult: [
    ['foodBank', 0.3],
    ['debtAdvice', 0.25],
    ['mentalHealth', 0.2],
    ['carers', 0.12],
    ['homelessness', 0.08],
    ['domesticAbuse', 0.05],
  ],
  older: [
    ['ageConcern', 0.7],
    ['carers', 0.15],
    ['foodBank', 0.08],
    ['debtAdvice', 0.07],
  ],
} as const satisfies Readonly<Record<string, readonly (readonly [CaseworkCharity, number])[]>>;
