/** Starts everything on one machine, with a synthetic place to look at: what `npm start` does. */

import process from 'node:process';

const NEEDED = 24;

// Before anything is imported that an older Node cannot read.
if (Number(process.versions.node.split('.')[0]) < NEEDED) {
  process.stderr.write(
    `Wholeplace needs Node ${NEEDED} and this is ${process.versions.node}. npm brings the right one: run "npm ci", then "npm start".\n`,
  );
  process.exit(1);
}

const { runDemo } = await import('./start/run-demo.ts');
await runDemo(process.env);
