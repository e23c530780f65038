/** Strips the types from a test's sources as Node itself does in production, so that what is tested is what runs. */
import { stripTypeScriptTypes } from 'node:module';

export default {
  process: (source) => ({ code: stripTypeScriptTypes(source) }),
};
