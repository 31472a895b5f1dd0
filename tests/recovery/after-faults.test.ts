import { expectSoundAfter } from './after-faults.ts';

// 500 in after-faults.long.test.ts.
expectSoundAfter(120);
