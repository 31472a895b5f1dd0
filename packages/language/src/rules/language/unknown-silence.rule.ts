import { nearestCodes } from '../../model/codes.ts';
import { either } from '../phrases.ts';
import { writing } from '../fixes.ts';
import { silenceRule } from '../rule.ts';
import { ruleKey } from '../silences.ts';

export default silenceRule({
    code: 'tolérance-inconnue',
    theme: 'langue',
    title: { fr: '« tolère » nomme une règle qui se tolère', en: '“tolère” names a rule that can be silenced' },
    severity: { 'sur demande': 'warning', 'de droit': 'warning', RS: 'warning' },
    source: [],
    why: 'Mal écrit, un nom de règle ne fait rien taire, et l’on s’étonne que la remarque reste. Les fautes de langue ne se tolèrent pas : elles se corrigent.',
    breaking: [
        {
            title: 'Un nom mal écrit',
            text: `
                certification RNCP1 "T"
                tolère »épreuve-sans-dure« "Texte repris de l’arrêté."
            `,
        },
        {
            title: 'Ce qui ne se tolère pas',
            text: `
                certification RNCP1 "T"
                tolère »syntaxe« "On verra plus tard."
            `,
        },
    ],
    passing: [
        {
            title: 'Les accents ne comptent pas',
            text: `
                certification RNCP1 "T"
                tolère reglementation-neant "Le métier n’est pas réglementé."
            `,
        },
    ],
    *check(silences, { codes }) {
        for (const { rule, known, span } of silences) {
            if (known !== undefined) continue;
            const fixed = codes.some((code) => ruleKey(code) === ruleKey(rule.text));
            const near = fixed ? [] : nearestCodes(rule.text, codes);
            const meant = either(near.map((code) => `« ${code} »`));
            const meantInEnglish = either(near.map((code) => `“${code}”`));
            yield {
                at: rule.span,
                message: fixed
                    ? {
                          fr: `« ${rule.text} » ne se tolère pas.`,
                          en: `“${rule.text}” can’t be silenced.`,
                      }
                    : {
                          fr: `Aucune règle ne s’appelle « ${rule.text} »${near.length > 0 ? `. Vouliez-vous dire ${meant.fr} ?` : '.'}`,
                          en: `No rule is called “${rule.text}”${near.length > 0 ? `. Did you mean ${meantInEnglish.en}?` : '.'}`,
                      },
                fixes: [
                    ...near.map((code) => writing(rule.span, code)),
                    {
                        title: { fr: 'Retirer ce « tolère »', en: 'Take this “tolère” away' },
                        operation: { do: 'remove', at: span },
                        safe: false,
                    },
                ],
            };
        }
    },
});
