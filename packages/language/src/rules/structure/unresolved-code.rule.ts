import { codeKey } from '../../model/codes.ts';
import { listingsOf } from '../../model/listings.ts';
import { nameOf } from '../../model/names.ts';
import type { Reference } from '../../model/reference.ts';
import { blockOf } from '../../model/tree.ts';
import type { Unit } from '../../model/unit.ts';
import { LostDeclarations } from '../doubt.ts';
import { list } from '../phrases.ts';
import { type Fault, unitRule } from '../rule.ts';
import { declaringFix } from './declarable.ts';
import { writtenOtherwise } from './repeated-codes.ts';
import { declaredAssessments } from './leaves.ts';

export default unitRule({
    code: 'code-inconnu',
    theme: 'structure',
    title: { fr: 'Un code nommé est déclaré', en: 'A code that is named is declared' },
    severity: { 'sur demande': 'error', 'de droit': 'error', RS: 'error' },
    source: [],
    why: 'Une liste qui nomme un code que rien ne déclare évalue ou certifie autre chose que ce que l’auteur croit.',
    breaking: [
        {
            title: 'Un code mal recopié',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1.1 "Accueillir"
                    épreuve E1 "Cas" { évalue tout }
                    épreuve E2 "Oral" { évalue »C1.2« }
                }
            `,
        },
        {
            title: 'Un jury, une compétence d’un bloc, un bloc',
            text: `
                certification RNCP1 "T"
                voies d’accès { ouverte expérience avec jury »National« }
                correspondance »BC07« vers RNCP37418
                bloc BC01 "B" {
                    compétences »C2«
                    compétence C1 "Accueillir"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
        {
            title: 'Un code que deux blocs déclarent',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    épreuve E1 "Cas" { évalue tout }
                }
                bloc BC02 "D" {
                    compétence C1 "Orienter"
                    épreuve E1 "Cas" { évalue tout }
                }
                épreuve EF "Oral" { évalue »C1« }
            `,
        },
        {
            title: '« tout » avec une capitale : c’est alors un code',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1.1 "Accueillir"
                    épreuve E1 "Cas" { évalue »Tout« }
                }
            `,
        },
        {
            title: 'Une plage écrite avec un tiret',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1.1 "Accueillir"
                    compétence C1.2 "Orienter"
                    épreuve E1 "Cas" { évalue »C1.1-C1.2« }
                }
            `,
        },
    ],
    passing: [
        {
            title: 'Un code écrit deux fois à la place de celui-ci : « code-en-double » le dit',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    compétence C2 "Renseigner"
                    épreuve E1 "Cas" { évalue C1 à C3 }
                }
            `,
        },
        {
            title: 'Un code d’une autre certification n’est jamais une faute',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" reprend RNCP37418BC02 {
                    compétence C1 "Accueillir"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    *check(unit) {
        for (const reference of unit.references) if (reference.outcome === 'ambiguous') yield ambiguous(reference);
        const unresolved = unit.references.filter(({ outcome }) => outcome === 'unresolved');
        if (unresolved.length > 0) yield* unresolvedIn(unit, unresolved);
        for (const { code, library } of unit.root.uses) {
            if (library) continue;
            yield {
                at: code.span,
                message: {
                    fr: `Aucune bibliothèque « ${code.text} » dans ce dossier ni au-dessus, jusqu’à la racine du projet.`,
                    en: `No library “${code.text}” in this folder or above, up to the project’s root.`,
                },
                fixes: [
                    {
                        title: {
                            fr: `Créer la bibliothèque ${code.text} à côté de ce référentiel`,
                            en: `Create the library ${code.text} beside this référentiel`,
                        },
                        operation: { do: 'createLibrary', code: code.text },
                        safe: false,
                    },
                ],
            };
        }
    },
});

function* unresolvedIn(unit: Unit, references: readonly Reference[]): Generator<Fault> {
    // What they are compared with is read once: a list may be long.
    const lost = new LostDeclarations(unit);
    const mistaken = writtenOtherwise(unit);
    const everything = everythingIn(unit);
    const declared = new Set(unit.items.flatMap(({ code }) => (code ? [codeKey(code.text)] : [])));
    const named = namedBeside(unit);
    for (const reference of references) {
        const { text } = reference.code;
        const range = dashedRange(declared, text);
        if (everything.has(reference)) yield capitalised(reference);
        else if (range !== undefined) yield dashed(reference, range);
        else if (!lost.mayDeclare(text) && !mistaken.has(codeKey(text)))
            yield unknown(unit, reference, named.get(reference));
    }
}

/** What is « tout » but for its capital. */
function everythingIn(unit: Unit): ReadonlySet<Reference> {
    const listings = declaredAssessments(unit).flatMap(({ evaluations }) => evaluations);
    return new Set(listings.flatMap(({ all, entries }) => (all ? entries.map(({ from }) => from) : [])));
}

function capitalised({ code }: Reference): Fault {
    return {
        at: code.span,
        message: {
            fr: `« ${code.text} » s’écrit en minuscules : « tout ».`,
            en: `“${code.text}” is written in lower case: “tout”.`,
        },
        fixes: [
            {
                title: { fr: 'Écrire « tout »', en: 'Write “tout”' },
                operation: { do: 'replace', at: code.span, by: 'tout' },
                safe: true,
            },
        ],
    };
}

/** « C1.1 à C1.4 » of « C1.1-C1.4 », where both are declared: codes may have dashes of their own. */
function dashedRange(declared: ReadonlySet<string>, text: string): string | undefined {
    for (const { index } of text.matchAll(/[-–—]/g)) {
        const ends = [text.slice(0, index), text.slice(index + 1)];
        if (ends.every((end) => declared.has(codeKey(end)))) return ends.join(' à ');
    }
    return undefined;
}

function dashed({ code }: Reference, range: string): Fault {
    return {
        at: code.span,
        message: {
            fr: `Une plage s’écrit avec « à » : « ${range} ».`,
            en: `A range is written with “à”: “${range}”.`,
        },
        fixes: [
            {
                title: { fr: `Écrire « ${range} »`, en: `Write “${range}”` },
                operation: { do: 'replace', at: code.span, by: range },
                safe: false,
            },
        ],
    };
}

function unknown(unit: Unit, reference: Reference, named: ReadonlySet<string> | undefined): Fault {
    const { code } = reference;
    const proposals = reference.proposals.filter((proposal) => !named?.has(codeKey(proposal)));
    const declaring = declaringFix(unit, reference);
    const meant = list(proposals.map((proposal) => `« ${proposal} »`));
    return {
        at: code.span,
        message: {
            fr: `Le code « ${code.text} » n’est déclaré nulle part.${proposals.length > 0 ? ` Vouliez-vous dire ${meant.fr.replace(/ et /, ' ou ')} ?` : ''}`,
            en: `The code “${code.text}” is declared nowhere.${proposals.length > 0 ? ` Did you mean ${proposals.map((p) => `“${p}”`).join(' or ')}?` : ''}`,
        },
        fixes: [
            ...proposals.map((proposal) => ({
                title: { fr: `Écrire « ${proposal} »`, en: `Write “${proposal}”` },
                operation: { do: 'respell' as const, at: code.span, as: proposal },
                safe: false,
            })),
            ...(declaring ? [declaring] : []),
        ],
    };
}

/** Of each unknown code, what the list in which it stands names already: written once more, it would change nothing. */
function namedBeside(unit: Unit): ReadonlyMap<Reference, ReadonlySet<string>> {
    const named = new Map<Reference, ReadonlySet<string>>();
    for (const { listing } of listingsOf(unit)) {
        const ends = listing.entries.flatMap(({ from, to }) => (to ? [from, to] : [from]));
        const unresolved = ends.filter(({ outcome }) => outcome === 'unresolved');
        if (unresolved.length === 0) continue;
        const keys = new Set(
            [...ends, ...listing.competencies].flatMap(({ code }) => (code ? [codeKey(code.text)] : [])),
        );
        for (const reference of unresolved) named.set(reference, keys);
    }
    return named;
}

function ambiguous({ code, candidates }: Reference): Fault {
    const written = candidates.flatMap(({ parent, code: own }) => {
        const block = parent && blockOf(parent);
        return block?.code && own ? [`${block.code.text}.${own.text}`] : [];
    });
    const { fr } = list(written);
    return {
        at: code.span,
        message: {
            fr: `Plusieurs blocs déclarent « ${code.text} » : écrivez ${fr.replace(/ et ([^ ]*)$/, ' ou $1')}.`,
            en: `Several blocs declare “${code.text}”: write ${written.join(' or ')}.`,
        },
        related: candidates.map((candidate) => ({
            at: candidate.code?.span ?? candidate.head,
            message: nameOf(candidate),
        })),
        fixes: written.map((qualified) => ({
            title: { fr: `Écrire « ${qualified} »`, en: `Write “${qualified}”` },
            operation: { do: 'respell', at: code.span, as: qualified },
            safe: false,
        })),
    };
}
