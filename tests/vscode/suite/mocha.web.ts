// In a browser mocha's functions are global, once it is set up.
import type * as mocha from 'mocha';

const { after, afterEach, before, beforeEach, describe, it } = globalThis as unknown as typeof mocha;

export { after, afterEach, before, beforeEach, describe, it };
