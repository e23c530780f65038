/** Refuses OPEN or CARRIED beside a class: together they would say two things. */

import { fieldsOf } from './rule.ts';
import type { Rule } from './rule.ts';

export const carriedAndOpenStandAlone: Rule = (subgraph) =>
  fieldsOf(subgraph)
    .filter(({ classes }) => classes.length > 1 && (classes.includes('OPEN') || classes.includes('CARRIED')))
    .map(({ coordinate, classes }) => `${coordinate} is ${classes.join(' and ')}: OPEN and CARRIED stand alone.`);
