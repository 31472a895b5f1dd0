import { vademecum } from '../articles.ts';
import { unitRule } from '../rule.ts';
import { levelOf } from './level.ts';

/** Levels of which the commission asks more than of others. */
const RARE: ReadonlySet<number> = new Set([2, 8]);

export default unitRule({
    code: 'niveau-à-justifier',
    theme: 'administration',
    title: { fr: 'Les niveaux 2 et 8 se justifient', en: 'Levels 2 and 8 have to be justified' },
    severity: { 'sur demande': 'information', 'de droit': 'off', RS: 'off' },
    presets: { dépôt: 'warning' },
    source: [vademecum('2.1.3')],
    why: 'Aux niveaux 2 et 8, la commission demande de justifier plus qu’aux autres le positionnement : au niveau 2, que les activités font un emploi ; au niveau 8, des compétences de très haut niveau.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                niveau »8«
            `,
        },
    ],
    passing: [
        {
            text: `
                certification RNCP1 "T"
                niveau 6
            `,
        },
    ],
    *check(unit) {
        const code = unit.certification?.administration.level?.code;
        const { level } = levelOf(code?.text ?? '');
        if (!code || level === undefined || !RARE.has(level)) return;
        yield {
            at: code.span,
            item: unit.root,
            message: {
                fr: `Le niveau ${level} est rare : le dossier doit justifier ce positionnement.`,
                en: `Level ${level} is rare: the file has to justify it.`,
            },
        };
    },
});
