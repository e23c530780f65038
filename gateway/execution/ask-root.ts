/** Compiles a fetch that starts at a root type. */

import { compileAsking } from './ask-agency.ts';
import type { FetchOptions, Step } from './ask-agency.ts';
import type { Entity } from './fetch-agency.ts';
import { UnusableAnswer } from './fetch-failure.ts';
import { compileFindTargets } from './find-targets.ts';
import { compileFits } from './fit-answer.ts';
import { compileMerge } from './merge-data.ts';
import type { OperationRun } from './operation-run.ts';
import { compileRewrites } from './rewrite-data.ts';

export function askRoot<Context>(options: FetchOptions): Step<Context> {
  const { node, facts, position } = options;
  const fits = compileFits(options).root;
  const { ask, names } = compileAsking<Context>(options);
  const findTargets = compileFindTargets(position);
  const rewrite = compileRewrites(facts.schema, node.outputRewrites);
  const merge = compileMerge(names);
  return (run) => {
    const targets = findTargets(run.data);
    return targets.length === 0 ? undefined : send(run, targets);
  };

  function send(run: OperationRun<Context>, targets: readonly Entity[]): Promise<void> {
    return ask(run, { data: run.data, targets, indexes: null }, null, (data) => {
      if (!fits(data)) throw new UnusableAnswer('its data does not fit what was asked for');
      rewrite?.(data);
      for (const target of targets) merge(target, data);
    });
  }
}
