import {
    type Activity,
    type Assessment,
    type Block,
    blockOf,
    competenciesOf,
    type Competency,
    CONCERN_NAMES,
    concernsShownBy,
    coverageFigures,
    coverageWords,
    type Criterion,
    identity,
    innermostActivities,
    type Item,
    itemsIn,
    leafAssessments,
    nameOf,
    type Unit,
    type Verdict,
} from '../model/index.ts';
import { capital } from '../published/vocabulary.ts';
import type { LocatedFinding } from '../workspace/index.ts';
import { assessmentFacts, shareOf, share } from './facts.ts';
import { bold, bullets, paragraphs, plain, prose } from './markdown.ts';
import type { Lang } from './view.ts';

/** A sign for each verdict, in front of a code. */
export const MARKS: Readonly<Record<Verdict['is'], string>> = {
    evaluated: '●',
    'in part': '◐',
    'not evaluated': '⚠',
    'in doubt': '?',
};

/** What a hover tells of an item. */
export function describeItem(item: Item, unit: Unit, findings: readonly LocatedFinding[], lang: Lang): string {
    const own = findings.filter((finding) => finding.identity === identity(item));
    return paragraphs(
        heading(item, lang),
        ...body(item, unit, lang),
        bullets(
            own.map((f) => `${plain(f.message[lang])} \`${f.rule}\``),
            5,
        ),
    );
}

function heading(item: Item, lang: Lang): string {
    return bold(plain(capital(nameOf(item)[lang])));
}

function body(item: Item, unit: Unit, lang: Lang): (string | false)[] {
    switch (item.kind) {
        case 'competency':
            return describeCompetency(item, unit, lang);
        case 'assessment':
            return describeAssessment(item, unit, lang);
        case 'block':
            return describeBlock(item, unit, lang);
        case 'activity':
            return [
                prose(item.title),
                prose(item.description),
                bullets(competenciesOf(item).map(short)),
                themesOf(item, lang),
            ];
        case 'criterion':
            return [
                prose(item.title),
                bullets(item.indicators.map((indicator) => plain(indicator))),
                item.parent ? line(lang, item.parent) : false,
            ];
        case 'knowledge':
            return [prose(item.title), item.parent ? line(lang, item.parent) : false];
        case 'jury':
            return [
                prose(item.title),
                item.members
                    ? lang === 'fr'
                        ? `${plain(item.members.text)} membres`
                        : `${plain(item.members.text)} members`
                    : false,
            ];
        case 'choice':
            return [bullets(item.assessments.map(short))];
        default:
            return [prose(item.title), counts(item, lang)];
    }
}

function describeCompetency(item: Competency, unit: Unit, lang: Lang): (string | false)[] {
    const fr = lang === 'fr';
    const blocks = unit.blocksOf.get(item) ?? [];
    const name = item.shortTitle ? bold(plain(item.shortTitle)) : false;
    if (item.competencies.length > 0) return [name, prose(item.title), bullets(competenciesOf(item).map(short))];
    const assessments = unit.coverage.assessmentsOf(item);
    const verdict = coverageWords(unit.coverage, item)[lang];
    const isWhole = unit.coverage.worst(item).is === 'evaluated';
    const by = assessments.map((assessment) => {
        const facts = assessmentFacts(assessment, lang);
        return `${short(assessment)}${facts && ` — ${facts}`}`;
    });
    return [
        name,
        prose(item.title),
        [
            item.activity && line(lang, item.activity),
            ...blocks.map((block) => line(lang, block)),
            item.transverse && '_transverse_',
            item.eliminatory && (fr ? '_éliminatoire_' : '_must be acquired_'),
        ]
            .filter(Boolean)
            .join('  \n'),
        by.length > 0
            ? `${fr ? 'Évaluée par' : 'Evaluated by'}${isWhole ? '' : ` (${verdict})`} :\n${bullets(by)}`
            : unit.certification !== undefined && `_${capital(verdict)}_`,
        item.criteria.length > 0 && `${fr ? 'Critères' : 'Criteria'} :\n${bullets(item.criteria.map(withIndicators))}`,
        themesOf(item, lang),
    ];
}

function describeAssessment(item: Assessment, unit: Unit, lang: Lang): (string | false)[] {
    const fr = lang === 'fr';
    const block = blockOf(item);
    const leafs = leafAssessments(item);
    const evaluated = [...new Set(leafs.flatMap((leaf) => leaf.evaluated.competencies))];
    const criteria = leafs.flatMap((leaf) => leaf.evaluated.criteria);
    return [
        prose(item.title),
        assessmentFacts(item, lang),
        block ? line(lang, block) : false,
        block ? false : bullets(sharesOfBlocks(evaluated, unit, lang)),
        evaluated.length > 0 &&
            `${fr ? 'Évalue' : 'Evaluates'} ${block ? share(evaluated, block, lang) : counted(evaluated.length, lang)} :\n${bullets(evaluated.map(short))}`,
        criteria.length > 0 && `${fr ? 'Et des critères' : 'And criteria'} :\n${bullets(criteria.map(short))}`,
        prose(item.proceedings),
    ];
}

/** « Bloc BC01 : 3 / 4 compétences (75 %) », for each bloc that an épreuve common to several evaluates. */
function sharesOfBlocks(evaluated: readonly Competency[], unit: Unit, lang: Lang): string[] {
    return unit.blocks
        .filter(({ competencies }) => competencies.some((competency) => evaluated.includes(competency)))
        .map((block) => `${plain(capital(nameOf(block)[lang]))} : ${share(evaluated, block, lang)}`);
}

export function counted(n: number, lang: Lang): string {
    return lang === 'fr'
        ? `${n} ${n < 2 ? 'compétence' : 'compétences'}`
        : `${n} ${n === 1 ? 'competency' : 'competencies'}`;
}

function describeBlock(block: Block, unit: Unit, lang: Lang): (string | false)[] {
    const fr = lang === 'fr';
    const rows = block.competencies.map((competency) => {
        const by = unit.coverage.assessmentsOf(competency).map((one) => one.code?.text ?? one.title?.value ?? '');
        const verdict = unit.coverage.worst(competency);
        return `| ${MARKS[verdict.is]} ${plain(competency.code?.text ?? '')} | ${plain(cut(competency.title?.value ?? ''))} | ${by.map(plain).join(', ')} |`;
    });
    const head = fr ? '| code | compétence | évaluée par |' : '| code | competency | evaluated by |';
    return [
        prose(block.title),
        rows.length > 0 && [head, '| --- | --- | --- |', ...rows.slice(0, 60)].join('\n'),
        `_${[evaluatedShare(block, unit, lang), ...shareOf(unit.coverage, block.competencies, lang).doubts].join(', ')}_`,
    ];
}

/** « 2 / 3 compétences (66 %) évaluées ». */
function evaluatedShare(block: Block, { coverage }: Unit, lang: Lang): string {
    return `${share(coverageFigures(coverage, block.competencies).evaluated, block, lang)} ${lang === 'fr' ? 'évaluées' : 'evaluated'}`;
}

function counts(item: Item, lang: Lang): string {
    if (item.kind !== 'certification' && item.kind !== 'library') return '';
    const blocks = item.blocks.length;
    const activities = innermostActivities(itemsIn(item)).length;
    return lang === 'fr'
        ? `${activities} ${activities < 2 ? 'activité' : 'activités'}, ${blocks} ${blocks < 2 ? 'bloc' : 'blocs'}`
        : `${activities} activities, ${blocks} blocs`;
}

/** « Activité A1 – Accueil du client ». */
function line(lang: Lang, item: Item): string {
    return `_${plain(capital(nameOf(item)[lang]))}_${item.code && item.title ? ` – ${plain(cut(item.title.value))}` : ''}`;
}

/** « **C1.1** Accueillir le client… ». */
export function short(item: Item): string {
    const code = item.code ? `${bold(plain(item.code.text))} ` : '';
    return `${code}${plain(cut(item.title?.value ?? ''))}`.trim();
}

/** The themes of the law of 9 June 2025 that an item shows, and by which words. */
function themesOf(item: Activity | Competency, lang: Lang): string | false {
    const shown = concernsShownBy(item).map(
        ({ concern, carrier }) => `${CONCERN_NAMES[concern][lang]} (« ${plain(carrier.words)} »)`,
    );
    return shown.length > 0 && `${lang === 'fr' ? 'Thèmes de la loi' : 'Themes of the law'} :\n${bullets(shown)}`;
}

/** A criterion, and its indicators below it. */
function withIndicators(criterion: Criterion): string {
    return [short(criterion), ...criterion.indicators.map((one) => `  - ${plain(cut(one.value))}`)].join('\n');
}

function cut(text: string): string {
    return text.length > 160 ? `${text.slice(0, 157)}…` : text;
}
