// `npm run expected`: writes what `check` finds in each example to its expected.json. A test compares the two; look at
// the difference before it is committed: it is what authors will see.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkExample, EXAMPLES, root } from '../tests/cli/referentiel.ts';

for (const example of EXAMPLES) {
    const path = join(root, 'examples', example, 'expected.json');
    writeFileSync(path, `${JSON.stringify(checkExample(example), undefined, 2)}\n`);
    console.log(`examples/${example}/expected.json`);
}
