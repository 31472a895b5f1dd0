// Nothing of a file, nor its name, is a link that acts in a notification.
import fc from 'fast-check';
import { withoutLinks } from '@referentiel/language/requests';
import { expect, test } from 'vitest';

/** What VS Code takes for a link in a notification. */
const LINK = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;

test('une adresse entre parenthèses n’est plus un lien', () => {
    const hostile = 'a [Aide](command:workbench.action.terminal.sendSequence?%7B%7D) b';
    expect(hostile).toMatch(LINK);
    expect(withoutLinks(hostile)).toBe('a [Aide] (command:workbench.action.terminal.sendSequence?%7B%7D) b');
    const part = fc.constantFrom('[', ']', '(', ')', '](', 'command:', 'file:', 'https://', 'a', ' ', '"');
    fc.assert(
        fc.property(fc.array(part, { maxLength: 12 }), (parts) => !LINK.test(withoutLinks(parts.join('')))),
        { seed: 1, numRuns: 5000 },
    );
});
