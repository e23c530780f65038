/** Runs every test that needs no service: real sockets on loopback, the embedded store, our clock. */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/test/support/strip-types.js' },
  globalSetup: '<rootDir>/test/support/global-setup.js',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/bench/'],
  modulePathIgnorePatterns: ['<rootDir>/.wholeplace/'],
  // Jest's default leaves a core idle, which on a machine with two is half of it.
  maxWorkers: '100%',
  // A suite that makes a town of its own takes half a minute on a machine that others share.
  testTimeout: 120_000,
  // Modules of a suite are not given back while its worker lives: a worker that has grown so far is begun anew.
  workerIdleMemoryLimit: '1500MB',
};
