// Thousands of files, as a whole register has them.
import { expect, onTestFinished, test } from 'vitest';
import { writeInvented } from '../bench/invented.ts';
import { folderOf, referentiel } from './referentiel.ts';
import { shell } from './shell.ts';

test('thousands of files, named one by one or by a pattern', () => {
    const { path, remove } = folderOf({});
    onTestFinished(remove);
    writeInvented(path, 2000);
    const one = shell(path, 'find . -name "*.referentiel" | head -n 1').stdout.trim();
    const whole = shell(path, 'referentiel stats --format json "**/*.referentiel"');
    const { certifications } = JSON.parse(whole.stdout) as { certifications: unknown[] };
    expect(certifications).toHaveLength(2000);
    const named = shell(path, 'find . -name "*.referentiel" | head -n 1500 | xargs "$NODE" "$BUNDLE" format --check');
    expect(named.stderr).toContain('1500 fichiers');
    expect(referentiel(path, ['check', one, '--fail-on', 'never']).status).toBe(0);
});
