import { CONCERN_NAMES } from '@referentiel/language';
import type { Words } from './fr.ts';
import { helpEn } from './help-en.ts';

/** “1 file”, “2 files”. */
function many(count: number, one: string, several = `${one}s`): string {
    return `${count} ${count === 1 ? one : several}`;
}

/** “a, b or c”. */
function either(items: readonly string[]): string {
    return [items.slice(0, -1).join(', '), ...items.slice(-1)].filter(Boolean).join(' or ');
}

export const en: Words = {
    help: helpEn,

    complaint: (message) => `referentiel: ${message}`,
    about: (path, message) => `${path}: ${message}`,
    failure: (what) => `a failure of the program, please report it: ${what}`,
    unitFailure: (what) => `the check failed, please report it: ${what}`,
    quoted: (text) => `“${text}”`,

    usage: {
        unknownOption: (option, near) => `unknown option “${option}”.${didYouMean(near)}`,
        unknownCommand: (command, near) => `unknown command “${command}”.${didYouMean(near)}`,
        missingValue: (option) => `option “${option}” needs a value.`,
        missingOption: (option) => `option “${option}” is missing.`,
        missingArgument: (argument) => `argument “${argument}” is missing.`,
        badValue: (value, of, choices) => `“${value}” doesn’t suit “${of}”: ${choices}.`,
        badChoice: (value, choices) => `“${value}”: ${either(choices)} is expected.`,
        notANumber: (value, option) => `“${value}” is no whole number (${option}).`,
        tooManyArguments: 'too many arguments.',
        notTogether: (one, other) => `${one} and ${other} don’t go together.`,
        seeHelp: 'Help: referentiel --help',
    },

    files: {
        thisFolder: 'this folder',
        noSource: (where) => `no .referentiel file in ${where}.`,
        allLeftOut: (where) =>
            `nothing to read in ${where}: the projet’s configuration (exclude) or .gitignore leaves it out.`,
        notASource: (path) => `“${path}” is no .referentiel file.`,
        notThere: (path) => `“${path}” doesn’t exist.`,
        noMatch: (pattern) => `no .referentiel file matches “${pattern}”.`,
        notUtf8: (path) => `“${path}” isn’t in UTF-8: save it in that encoding.`,
        unreadable: (path) => `“${path}” can’t be read.`,
        readBadly: (path) => `“${path}” can’t be read, or not as it should be: “check” says why.`,
        unwritable: (path, code) => `“${path}” can’t be written${reason(code)}.`,
        changedMeanwhile: (path) => `“${path}” has changed meanwhile.`,
        protected: (path) => `“${path}” is write-protected: nothing was changed.`,
        busy: (mark) => `another command is writing here: nothing was changed. If that isn’t so, delete “${mark}”.`,
        halfWritten: (path, changed) =>
            `“${path}” can’t be written, nor what was written be undone (${changed.join(', ')}): run the command again, it will see to it.`,
        finishedLater: (paths) => `A change had been interrupted; it is made now: ${paths.join(', ')}.`,
        leftHalfway: (path) =>
            `“${path}” was modified after a change had been interrupted: it stays as it is, read it over.`,
        standardInput: 'standard input',
        standardInputAlone: 'standard input is read alone: no other path beside “-”.',
        standardInputNotUtf8: 'standard input isn’t in UTF-8.',
        standardInputTooLarge: (megabytes: number) =>
            `standard input is larger than ${megabytes} MB: nothing of it is read.`,
        isSource: (path: string) => `“${path}” is a référentiel or its configuration: nothing else is written there.`,
        nameWithoutInput: '--stdin-filename names standard input: it needs “-”.',
        standardOutputUnwritable: (code) => `standard output can’t be written${reason(code)}.`,
    },

    baseline: {
        unreadable: (path) => `the baseline “${path}” can’t be read; --write-baseline writes it.`,
        notABaseline: (path) => `“${path}” is no baseline written by --write-baseline.`,
        needsFile: '--write-baseline needs --baseline <file>.',
        written: (path, count) => `Baseline written to ${path}: ${many(count, 'known finding')}.`,
        gone: (count) =>
            `${many(count, 'finding')} of the baseline ${count === 1 ? 'is' : 'are'} gone (--write-baseline brings it up to date):`,
    },

    check: {
        severities: {
            error: ['error', 'errors'],
            warning: ['warning', 'warnings'],
            information: ['information', 'informations'],
            hint: ['hint', 'hints'],
        },
        nothing: 'Nothing to report',
        byRule: 'By rule:',
        smallerProjet: (most) =>
            `a projet of ${most} certifications at most (beyond, “referentiel corpus build”, then --against)`,
        silent: (rule, option) => `“${rule}” sought nothing: it needs ${option}.`,
        certifications: (count) => `${many(count, 'certification')}.`,
        withoutNumber: 'Certification without a number',
        colon: ': ',
        tooManyWarnings: (count, most) => `${many(count, 'warning')}, at most ${most} allowed (--max-warnings).`,
        progress: (done, all) => `${done} of ${many(all, 'référentiel')} checked`,
    },

    silences: {
        onlyTextAndJson: '--tolerances is written as text or json only.',
        count: (count) => (count === 0 ? 'No silence.' : `${many(count, 'silence')}.`),
        unknownRule: 'unknown rule',
        findings: (count) => many(count, 'finding'),
        withoutObject: 'silences nothing',
        expired: (day) => `ran out on ${day}`,
        until: (day) => `until ${day}`,
        withoutEnd: 'without end',
    },

    fix: {
        none: 'No safe correction to make.',
        made: (count, files) => `${many(count, 'correction')} made in ${many(files, 'file')}.`,
        toMake: (count, files) =>
            `${many(count, 'correction')} to make in ${many(files, 'file')}: nothing was written.`,
        ofFile: (path, rules) => `${path}: ${rules}`,
        needsFile: '--fix writes to files: with “-”, --fix-dry-run shows what it would do.',
    },

    format: {
        syntaxFaults: (isAll) =>
            `faults of syntax, ${isAll ? 'nothing is changed in it' : 'what isn’t understood stays as it is'} (referentiel check shows them).`,
        summary: (changed, total, isCheck) =>
            changed === 0
                ? `${many(total, 'file')}, nothing to lay out.`
                : `${many(total, 'file')}, ${changed} ${isCheck ? 'to lay out' : 'laid out'}.`,
    },

    generate: {
        unknownFormat: (id, known) => `unknown format “${id}” (there are ${known}).`,
        unknownTable: (id, known) => `unknown table “${id}” (there are ${known}).`,
        workbookOnlyIn: (table, formats) => `--table ${table} is only written as ${either(formats)}.`,
        templateOnlyDocx: '--template serves the docx format only.',
        templateUnreadable: (path) => `the template “${path}” can’t be read.`,
        templateTrouble: {
            'no Word document': (path) => `the template “${path}” is no Word document (.docx).`,
            damaged: (path) =>
                `the template “${path}” is damaged: open it in Word or LibreOffice, save it anew, then try again.`,
            'too large': (path) =>
                `the template “${path}” has more styles than are read: give a new document with the template’s styles only.`,
        },
        documentFileUnreadable: (path) => `“${path}”, which “documents” names in the configuration, can’t be read.`,
        noPicture: 'the logo that the configuration names is no PNG or JPEG picture of at most one megabyte.',
        notWritten: (why) => `tables not written: ${why}`,
        notReady: (count) =>
            `not ready to be filed, nothing is written: ${many(count, 'point')} to see to (--draft writes a draft).`,
        draftOnlyFiling: '--draft serves the profile dépôt only.',
        noCertification: 'no certification in these files.',
        allUpToDate: (total) => `${many(total, 'file')} up to date.`,
        outdated: (outdated, total) =>
            `${outdated} of ${total} ${outdated === 1 ? 'isn’t' : 'aren’t'}: run generate without --check.`,
        faults: (count) => `${many(count, 'fault')} of writing, which “check” tells; to be read over.`,
        sameFile: (one, other, name) =>
            `${one} and ${other} would both be written to “${name}”: give their paths apart.`,
        written: (path) => `Written: ${path}`,
        different: (path) => `Different: ${path}`,
        absent: (path) => `Absent: ${path}`,
        progress: (done, all) => `${done} of ${many(all, 'certification')} published`,
        noBrowser:
            'PDF is printed by Chromium, Chrome or Edge, and none is installed here: install one, or give its path in the variable CHROMIUM.',
        browserLate: 'the browser didn’t print in time',
    },

    export: {
        same: (path) => `Unchanged: ${path}`,
        kept: (count) =>
            `${many(count, 'file')} already there would change: nothing was written to ${count === 1 ? 'it' : 'them'} (--force writes it).`,
        progress: (done, all) => `${done} of ${many(all, 'certification')} exported`,
    },

    watch: {
        waiting: 'Waiting for changes; Ctrl+C to end.',
        nothingLeft: 'No .referentiel file is left here.',
        onlyText: '--watch is read on the screen: it goes with --format text, without --output.',
    },

    init: {
        title: 'Title of the certification',
        aTitle: 'Ma certification',
        kind: 'Registration: demande (on request), droit (by right) or RS',
        level: 'Level, from 2 to 8',
        blocks: 'Number of blocs, from 1 to 99',
        badLevel: (level) => `“${level}” is no level: it goes from 2 to 8.`,
        badBlocks: (count) => `“${count}” is no number of blocs: it goes from 1 to 99.`,
        badTitle: 'a title is on one line, and not empty.',
        badCode: (code) => `“${code}” is no code: a single word, with a capital or a digit.`,
        taken: (path) => `“${path}” exists already: nothing was written.`,
        kept: (path) => `“${path}” exists already: it stays as it is.`,
        andNow: 'And now:',
    },

    tables: {
        added: (criteria, activities, assessments) =>
            criteria + activities + assessments === 0
                ? 'Nothing to add.'
                : `Added: ${many(criteria, 'criterion', 'criteria')}, ${many(activities, 'activity', 'activities')}, ${many(assessments, 'assessment')}.`,
        differences: (count) => `${many(count, 'wording differs', 'wordings differ')}: the référentiel’s stays.`,
        here: 'référentiel',
        there: 'table',
        absent: (count) => `${many(count, 'point')} of the table to take over by hand:`,
        head: (code) => `Certification ${code}`,
        noTable: 'No table of a référentiel was recognised: --columns tells what its columns are for.',
        doubts: (count) => `${many(count, 'point')} to check:`,
        left: (count) => `${many(count, 'text')} not understood, kept as a comment in place or left out:`,
        allUnderstood: 'All of it is understood.',
        written: (path) => `Written: ${path}`,
        dry: 'Nothing was written (--dry-run).',
        taken: (path) => `“${path}” exists already: nothing was written; --force replaces it.`,
        badColumn: (said, known) =>
            `“${said}” is no column: a role and a letter are expected, “compétences=C” (roles: ${known}).`,
    },

    update: {
        counts: (count) => {
            const told = [
                [count.texts, 'cell changed', 'cells changed'],
                [count.codes, 'code changed', 'codes changed'],
                [count.moved, 'item moved', 'items moved'],
                [count.added, 'row added', 'rows added'],
                [count.removed, 'row removed', 'rows removed'],
                [count.links, 'link changed', 'links changed'],
            ] as const;
            const all = told.filter(([some]) => some > 0).map(([some, one, several]) => many(some, one, several));
            return all.length === 0 ? 'Nothing to take back.' : `Taken back: ${all.join(', ')}.`;
        },
        conflicts: (count) =>
            `${many(count, 'cell has changed', 'cells have changed')} in the table and, since then, in the source: nothing of it is touched.`,
        refused: (count) => `${many(count, 'row is not taken', 'rows are not taken')}:`,
        written: 'when the table was written',
        here: 'in the source',
        there: 'in the table',
        nothing: '(nothing)',
        notHere: (code) => `the certification ${code}, of which this table was written, is not here.`,
        twice: (paths) =>
            `the certification of this table is there several times (${paths.join(', ')}): name the file.`,
        onlyPaths: 'several paths only go with --update, which takes a table back into its source.',
    },

    rename: {
        noItem: (code) => `nothing has the code “${code}”.`,
        noUnit: 'no certification can be read here.',
        several: (names) => `several certifications are meant (${names}): say which with --in.`,
        ambiguous: (code, names) => `“${code}” means several things: write ${either(names)}.`,
        nothingToNumber: (name) => `${name} holds nothing to number.`,
        nothing: 'Nothing to change.',
        done: (places, files, isDry) =>
            `${many(places, 'place')}, ${many(files, 'file')}${isDry ? ': nothing was written' : ''}.`,
    },

    corpus: {
        progress: (done: number) => many(done, 'fiche read', 'fiches read'),
        written: (path: string, certifications: number, sections: number) =>
            `${path}: ${many(certifications, 'certification')}, ${many(sections, 'bloc')}.`,
        nothing: 'nothing to keep in what was read: nothing was written.',
        'no corpus': (path: string) => `“${path}” is no reference of the register; “corpus build” makes one.`,
        damaged: (path: string) => `“${path}” is damaged or incomplete: make it again with “corpus build”.`,
        'other format': (path: string) =>
            `“${path}” comes from another version of the tool: make it again with “corpus build”.`,
        nothingToPlace: 'no référentiel that has a number and tells competencies: nothing to compare.',
        nothingNear: 'Nothing alike.',
        otherVersion: '(another version)',
    },

    importing: {
        progress: (done) => many(done, 'fiche imported', 'fiches imported'),
        structured: (count) =>
            [
                many(count.activities, 'activity', 'activities'),
                many(count.competencies, 'competency', 'competencies'),
                many(count.criteria, 'criterion', 'criteria'),
                many(count.blocks, 'bloc'),
                many(count.assessments, 'épreuve'),
                many(count.juries, 'jury', 'juries'),
            ].join(', '),
        kept: (where, why) => `stayed a text: ${where} (${why})`,
        doubt: (where, why) => `to be looked at: ${where}: ${why}`,
        left: (where, words) =>
            words.length === 0
                ? `said elsewhere, left out: ${where}`
                : `said elsewhere in other words, left out: ${where} (${words.join(' ')})`,
        other: (name, text) => `left out: ${name} (“${text}”)`,
        summary: (fiches, doubts) =>
            `${many(fiches, 'fiche imported', 'fiches imported')}, ${doubts === 0 ? 'nothing' : many(doubts, 'point')} to be looked at.`,
        clash: (count) =>
            `${many(count, 'file is there already and would', 'files are there already and would')} say something else: nothing was written (--force replaces it).`,
        again: (number) => `${number} is there twice: the first is kept.`,
        none: 'no fiche is what was asked for: nothing was written.',
        notFound: (number) => `${number} isn’t in what was read.`,
        nothingIn: (folder) => `no .xml, .zip, .txt or .html file in ${folder}.`,
        notFor: (option, areFiches) => `${option} goes with ${areFiches ? 'a table' : 'fiches'} only.`,
        notAnumber: (number) => `“${number}” is no number of a fiche: RNCP39776 or RS6232 is expected.`,
    },

    stats: {
        counts: (activities, competencies, criteria, blocks, assessments) =>
            [
                many(activities, 'activity', 'activities'),
                many(competencies, 'competency', 'competencies'),
                many(criteria, 'criterion', 'criteria'),
                many(blocks, 'bloc'),
                many(assessments, 'assessment'),
            ].join(', '),
        words: (shortest, longest, median) => `words per competency: from ${shortest} to ${longest}, median ${median}`,
        progress: (done, all) => `${done} of ${many(all, 'référentiel')} counted`,
        block: (code, competencies, assessments) =>
            `${code}: ${many(competencies, 'competency', 'competencies')}, ${many(assessments, 'assessment')}`,
        evaluated: (percent) => `${percent}% evaluated`,
        allRoutes: 'all routes',
        route: (code) => `route ${code}`,
        silences: (count) => `${many(count, 'silence')} (“tolère”)`,
        themes: 'themes of the law of 9 June 2025:',
        theme: (theme, carriers) => `${CONCERN_NAMES[theme].en}: ${carriers}`,
        carrier: (name, shown) => `${name} (“${shown}”)`,
        absent: 'absent',
        faults: (count) => `${many(count, 'fault')} of syntax: what isn’t understood isn’t counted`,
    },

    explain: {
        noRule: (name, near) =>
            `no rule is called “${name}”.${near.length > 0 ? ` Did you mean ${either(near.map((code) => `“${code}”`))}?` : ' List: referentiel explain'}`,
        themes: {
            langue: 'language',
            structure: 'structure',
            rédaction: 'wording',
            évaluation: 'assessment and jury',
            loi: 'law',
            administration: 'administration',
        },
        noRules: 'beside the rules',
        inFrench: 'The page of a rule is in French, as the référentiels that it is about.',
    },
};

function didYouMean(near: string | undefined): string {
    return near === undefined ? '' : ` Did you mean “${near}”?`;
}

function reason(code: string): string {
    const known: Readonly<Record<string, string>> = {
        ENOSPC: 'the disk is full',
        EROFS: 'this disk can’t be written',
        EACCES: 'you aren’t allowed to',
        EPERM: 'you aren’t allowed to',
        ENOTDIR: 'a file stands where a folder has to be',
        EEXIST: 'a file stands where a folder has to be',
        EISDIR: 'it is a folder',
        ENOENT: 'the folder doesn’t exist and can’t be made',
    };
    return `: ${known[code] ?? code}`;
}
