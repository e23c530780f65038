/** Holds fetches back until the hook before their wave has passed: those that become ready together are one wave. */

import type { AgencyAnswer, AgencyFetch, BeforeWave, FetchAgency } from './fetch-agency.ts';

/** What the hook threw. It ends the operation, where a failed fetch would only cost its own part. */
export class WaveRefused extends Error {
  constructor(cause: unknown) {
    super('The wave was refused.', { cause });
    this.name = 'WaveRefused';
  }
}

export function sendInWaves<Context>(
  context: Context,
  beforeWave: BeforeWave<Context>,
  fetchAgency: FetchAgency<Context>,
): FetchAgency<Context> {
  let forming: { readonly fetches: AgencyFetch<Context>[]; readonly passed: Promise<void> } | null = null;
  return (fetch) => {
    if (forming === null) {
      const fetches: AgencyFetch<Context>[] = [];
      forming = { fetches, passed: Promise.resolve().then(() => leave(fetches)) };
    }
    forming.fetches.push(fetch);
    return afterwards(forming.passed, fetch);
  };

  async function leave(fetches: readonly AgencyFetch<Context>[]): Promise<void> {
    forming = null;
    try {
      await beforeWave({ context, fetches });
    } catch (error) {
      throw new WaveRefused(error);
    }
  }

  async function afterwards(passed: Promise<void>, fetch: AgencyFetch<Context>): Promise<AgencyAnswer> {
    await passed;
    return fetchAgency(fetch);
  }
}
