import type { Span } from '../../model/source.ts';
import type { Unit } from '../../model/unit.ts';
import { sentencesIn } from '../spelling/texts.ts';
import { TO_COMPLETE } from '../shared/placeholder.ts';
import { type Fault, unitRule } from '../rule.ts';
import { type OwnWords, ownWords } from '../shared/own-words.ts';
import { type Abbreviation, abbreviationsIn, explanationsIn } from './abbreviations.ts';

/** More than a reader of findings bears; each asks whether any text explains it. */
const MOST_JUDGED = 200;

export default unitRule<OwnWords>({
    code: 'sigle-inexpliqué',
    theme: 'rédaction',
    title: { fr: 'Un sigle du métier est expliqué une fois', en: 'An abbreviation of the trade is explained once' },
    severity: { 'sur demande': 'hint', 'de droit': 'hint', RS: 'hint' },
    presets: { brouillon: 'off' },
    source: [],
    why: 'Qui instruit le dossier n’est pas du métier : un sigle que rien n’explique lui cache ce que le candidat sait faire. Ceux que tout le monde lit comme des mots (RGPD, TVA, SQL) ne sont pas signalés.',
    options: ownWords('Les sigles que connaissent tous les lecteurs du projet.'),
    breaking: [
        {
            text: `
                certification RNCP1 "Conducteur de travaux"
                bloc BC01 "Clore un chantier" {
                    compétence C1 "Contrôler le »DOE« remis par chaque entreprise avant la réception"
                    compétence C2 "Archiver le DOE et le transmettre au maître d’ouvrage"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    passing: [
        {
            title: 'Il est expliqué quelque part, ou les mots qu’il abrège y sont',
            text: `
                certification RNCP1 "Auxiliaire spécialisé vétérinaire"
                bloc BC01 "Clore un chantier" {
                    compétence C1 "Contrôler le DOE remis par chaque entreprise avant la réception"
                    compétence C2 "Transmettre le dossier des ouvrages exécutés et le TRS (taux de rendement synthétique)"
                    compétence C3 "Calculer le TRS avec l’ASV et remplir le FIT (une fiche par site) ; rédiger le plan d’aide à l’incendie (PAI), puis tenir à jour le PAI"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
        {
            title: 'Ce que chacun lit, un nom propre, des mots que l’on souligne',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Appliquer le RGPD et la TVA, puis saisir les écritures dans SILAE selon la norme NF C 15-100"
                    compétence C2 "Rédiger un PROJET COMPLET, et le PROJET seul ; nommer le fichier PLAN.PDF avec le code C-QSD"
                    compétence C3 "Présenter le projet du XVIIIe siècle, tome XVI"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    // One of its places is told: a silence at another has its reason.
    withholds: (unit) => abbreviationsOf(unit).some(({ length }) => length > 1),
    *check(unit, { options }) {
        // What isn't at hand may explain it; a library is read with what uses it.
        if (!unit.isWhole || unit.root.kind === 'library') return;
        const unknown = abbreviationsOf(unit).filter(([{ letters }]) => !options.mots.includes(letters));
        const abbreviations = unknown.slice(0, MOST_JUDGED);
        if (abbreviations.length === 0) return;
        const isExplained = explanationsIn(unit.files.map(({ text }) => text));
        for (const places of abbreviations) if (!isExplained(places[0].letters)) yield faultOf(places);
    },
});

function abbreviationsOf(unit: Unit): ReturnType<typeof abbreviationsIn> {
    return abbreviationsIn(sentencesIn(unit).filter(({ item }) => item.kind !== 'certification'));
}

function faultOf(places: readonly [Abbreviation, ...Abbreviation[]]): Fault {
    const first = places.find(({ isNoun }) => isNoun) ?? places[0];
    const { letters, item } = first;
    const at = spanOf(first);
    const others = places.filter((one) => one !== first);
    return {
        at,
        item,
        message: {
            fr: `Rien n’explique « ${letters} » : écrivez-le en toutes lettres la première fois.`,
            en: `Nothing explains “${letters}”: write it in full the first time.`,
        },
        related: others.map((other) => ({
            at: spanOf(other),
            message: { fr: 'le même sigle', en: 'the same abbreviation' },
        })),
        fixes: [
            {
                title: { fr: `Expliquer « ${letters} » ici`, en: `Explain “${letters}” here` },
                operation: { do: 'replace', at, by: `${letters} (${TO_COMPLETE})`, left: TO_COMPLETE },
                safe: false,
            },
        ],
    };
}

function spanOf({ text, start, letters }: Abbreviation): Span {
    return text.locate(start, start + letters.length);
}
