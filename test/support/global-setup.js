/** Gives Jest, which asks for a default export, what makes the test place. */
export { prepareTestPlace as default } from './prepare-test-place.ts';
