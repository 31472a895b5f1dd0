import { Checker, type FiledShare, filedShare, presetSettings, RULES } from '../rules/index.ts';
import type { LeftToWrite } from './faces.ts';
import type { Lang, View } from './view.ts';

/** The rules that say what is left to be written, judged as when the dossier is sent. */
const LACKING = RULES.filter(({ lacks }) => lacks);

/** What is left to be written before a certification can be filed, in the order of its text. */
export async function leftToWrite(view: View, lang: Lang, today: string): Promise<LeftToWrite | undefined> {
    const { unit, places } = view;
    if (!unit.certification) return undefined;
    const checker = new Checker(LACKING, { today, ...presetSettings('dépôt') });
    const findings = await checker.checkUnit(unit);
    const share = filedShare(unit);
    return {
        ...share,
        said: inWords(share)[lang],
        items: findings.map(({ rule, message, at, fixes: [fix], fingerprint }) => ({
            id: fingerprint ?? '',
            rule,
            label: message[lang],
            location: places.location(at),
            ...(fix ? { fix: { title: fix.title[lang], operation: fix.operation } } : {}),
        })),
    };
}

/** « 12 rubriques et textes écrits sur 31 (38 %) ». */
function inWords({ done, total }: FiledShare): { readonly fr: string; readonly en: string } {
    const percent = total === 0 ? 0 : Math.floor((100 * done) / total);
    const written = done < 2 ? 'écrit' : 'écrits';
    return {
        fr: `${done} rubriques et textes ${written} sur ${total} (${percent} %)`,
        en: `${done} of ${total} sections and texts written (${percent} %)`,
    };
}
