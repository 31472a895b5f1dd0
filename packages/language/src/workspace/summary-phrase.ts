import { type Doubt, doubtWords, verdictWords } from '../model/index.ts';
import { count, list } from '../rules/phrases.ts';
import type { Message } from '../model/message.ts';
import type { Summary } from './summary.ts';

const TIMES = ['', 'une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'];
const TIMES_EN = ['', 'once', 'twice', 'three times', 'four times', 'five times'];

/** How many names are told before « et 12 autres ». */
const NAMES = 10;

/**
 * « 24 codes de compétence, 25 déclarations : toutes évaluées ; C.8.3 est déclaré deux fois ; 3 blocs, 6 épreuves ».
 */
export function summaryPhrase(summary: Summary): Message {
    const { blocks, assessments, repeated } = summary;
    const [competencies, verdict] = [competenciesPhrase(summary), coveragePhrase(summary)];
    return {
        fr: [
            competencies.fr + (verdict.fr && ` : ${verdict.fr}`),
            ...repeated.map(({ code, times }) => `${code} est déclaré ${TIMES[times] ?? times} fois`),
            [...(blocks > 0 ? [count(blocks, 'bloc')] : []), count(assessments, 'épreuve')].join(', '),
        ].join(' ; '),
        en: [
            competencies.en + (verdict.en && `: ${verdict.en}`),
            ...repeated.map(({ code, times }) => `${code} is declared ${TIMES_EN[times] ?? `${times} times`}`),
            [...(blocks > 0 ? [countEn(blocks, 'bloc')] : []), countEn(assessments, 'assessment')].join(', '),
        ].join('; '),
    };
}

function competenciesPhrase({ codes, competencies }: Summary): Message {
    if (codes === competencies || codes === 0) {
        return {
            fr: competencies === 0 ? 'aucune compétence' : count(competencies, 'compétence'),
            en: competencies === 0 ? 'no competency' : countEn(competencies, 'competency', 'competencies'),
        };
    }
    return {
        fr: `${count(codes, 'code de compétence', 'codes de compétence')}, ${count(competencies, 'déclaration')}`,
        en: `${countEn(codes, 'competency code')}, ${countEn(competencies, 'declaration')}`,
    };
}

function coveragePhrase({ competencies, coverage }: Summary): Message {
    if (competencies === 0) return { fr: '', en: '' };
    const { evaluated, inPart, notEvaluated, inDoubt } = coverage;
    if (evaluated === competencies) {
        return competencies === 1 ? { fr: 'évaluée', en: 'evaluated' } : { fr: 'toutes évaluées', en: 'all evaluated' };
    }
    const [doubt] = inDoubt;
    if (doubt?.competencies.length === competencies) return wholeInDoubt(doubt.because);
    const doubtful = inDoubt.map(({ because, competencies: names }) => {
        const words = verdictWords({ is: 'in doubt', because }, names.length);
        const told = named(names);
        return { fr: `${names.length} ${words.fr} (${told.fr})`, en: `${names.length} ${words.en} (${told.en})` };
    });
    const [partNames, missingNames] = [named(inPart), named(notEvaluated)];
    return {
        fr: [
            evaluated === 0 ? 'aucune évaluée' : count(evaluated, 'évaluée'),
            ...(inPart.length > 0 ? [`${inPart.length} en partie (${partNames.fr})`] : []),
            ...(notEvaluated.length > 0
                ? [`${count(notEvaluated.length, 'non évaluée', 'non évaluées')} (${missingNames.fr})`]
                : []),
            ...doubtful.map(({ fr }) => fr),
        ].join(', '),
        en: [
            evaluated === 0 ? 'none evaluated' : `${evaluated} evaluated`,
            ...(inPart.length > 0 ? [`${inPart.length} in part (${partNames.en})`] : []),
            ...(notEvaluated.length > 0 ? [`${notEvaluated.length} not evaluated (${missingNames.en})`] : []),
            ...doubtful.map(({ en }) => en),
        ].join(', '),
    };
}

/** « évaluation incertaine (une faute de saisie touche une épreuve) ». */
function wholeInDoubt(because: Doubt): Message {
    const [words, reason] = [verdictWords({ is: 'in doubt', because }), doubtWords(because)];
    return { fr: `évaluation ${words.fr} (${reason.fr})`, en: `evaluation ${words.en} (${reason.en})` };
}

function named(names: readonly string[]): Message {
    const more = names.length - NAMES;
    if (more <= 1) return list(names);
    const told = names.slice(0, NAMES).join(', ');
    return { fr: `${told} et ${more} autres`, en: `${told} and ${more} others` };
}

function countEn(n: number, singular: string, plural = `${singular}s`): string {
    return `${n} ${n === 1 ? singular : plural}`;
}
