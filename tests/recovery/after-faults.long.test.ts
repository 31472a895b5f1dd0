import { expectSoundAfter } from './after-faults.ts';

expectSoundAfter(500);
