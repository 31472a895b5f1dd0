// The formats of `check` hold the same findings, each in its own form.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, test } from 'vitest';
import { all, parseXml } from '../tables/xml.ts';
import { type JsonFinding, type JsonOutput, folderOf, referentiel, root } from './referentiel.ts';

const { path: folder, remove } = folderOf({
    'referentiel.config.json': '{\n  "rules": { "rien": "off", "trou-de-numérotation": "warning" }\n}\n',
    // A BOM, Windows line ends, signs that XML, URIs and workflow commands have to escape.
    'a, b & c <é>.referentiel':
        '\uFEFFcertification RNCP1 "T"\r\nniveau 9\r\nréglementation "Néant."\r\nlien "http://a.fr?x=1&y=<2>"\r\nacquisition "BC01 : Gérer 100 % : \\"tout\\" & <plus> :"\r\nbloc BC01 "Gérer 100 % : \\"tout\\", & <plus>" {\r\n\tcompétence C1 "Signer 😀 dans le respect de la réglementation"\r\n\tépreuve E1 "Cas" { évalue C1, C9, }\r\n}\r\n',
    'sous dossier/deux.referentiel':
        'certification RNCP2 "U"\ncompetance C1 "x"\nbloc BC01 "B" {\n    compétence C1 "Un"\n    compétence C3 "Deux"\n    épreuve E1 "Cas" { évalue C1 }\n}\n',
    'copie/deux.referentiel': 'certification RNCP2 "U"\n',
    'bien.referentiel': 'bibliothèque Bien\njury J "Deux personnes."\n',
});
afterAll(remove);

type Told = Pick<JsonFinding, 'file' | 'line' | 'column' | 'rule' | 'message'>;

function run(format: string, ...args: string[]): string {
    const { status, stdout, stderr } = referentiel(folder, ['check', '--format', format, ...args]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    return stdout;
}

const json = JSON.parse(run('json')) as JsonOutput;
const expected: Told[] = json.findings.map(({ file, line, column, rule, message }) => ({
    file,
    line,
    column,
    rule,
    message,
}));

const unescapeCommand = (text: string): string => decodeURIComponent(text);

/** How each format is read back. */
const READERS: Record<string, (output: string) => Told[]> = {
    text: (output) =>
        [...output.matchAll(/^(\S.*?):(\d+):(\d+) (?:erreur|avertissement|information|conseil) (.*) \[(.*)\]$/gm)].map(
            ([, file = '', line, column, message = '', rule = '']) => ({
                file,
                line: Number(line),
                column: Number(column),
                rule,
                message,
            }),
        ),
    sarif: (output) =>
        (JSON.parse(output) as Sarif).runs[0]!.results.map(({ ruleId, message, locations: [place] }) => ({
            file: decodeURIComponent(place.physicalLocation.artifactLocation.uri),
            line: place.physicalLocation.region.startLine,
            column: place.physicalLocation.region.startColumn,
            rule: ruleId,
            message: message.text,
        })),
    junit: (output) =>
        all(parseXml(output), 'testcase').flatMap(({ attributes, children }): Told[] => {
            const [told] = children.filter((child) => typeof child !== 'string');
            if (!told) return [];
            const [, line, column] = /(\d+):(\d+)$/.exec(attributes['name'] ?? '') ?? [];
            expect(attributes['line']).toBe(line);
            const content = told.children.filter((child) => typeof child === 'string').join('');
            const message = told.attributes['message'] ?? content.replace(/^.*?:\d+:\d+ (?:information|conseil) /, '');
            const { file = '', classname: rule = '' } = attributes;
            return [{ file, line: Number(line), column: Number(column), rule, message }];
        }),
    github: (output) =>
        output
            .trimEnd()
            .split('\n')
            .map((text) => {
                const match =
                    /^::(?:error|warning|notice) file=(.*?),line=(\d+),col=(\d+),endLine=\d+,endColumn=\d+,title=(.*?)::(.*)$/.exec(
                        text,
                    );
                const [, file = '', line, column, rule = '', message = ''] = match ?? [];
                return {
                    file: unescapeCommand(file),
                    line: Number(line),
                    column: Number(column),
                    rule: unescapeCommand(rule),
                    message: unescapeCommand(message),
                };
            }),
    gitlab: (output) =>
        (JSON.parse(output) as GitlabIssue[]).map(
            ({
                check_name: rule,
                description: message,
                location: {
                    path: file,
                    positions: { begin },
                },
            }) => ({
                file,
                ...begin,
                rule,
                message,
            }),
        ),
};

interface Sarif {
    readonly runs: readonly {
        readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
        readonly results: readonly {
            readonly ruleId: string;
            readonly ruleIndex: number;
            readonly message: { readonly text: string };
            readonly partialFingerprints: Readonly<Record<string, string>>;
            readonly locations: readonly [
                {
                    readonly physicalLocation: {
                        readonly artifactLocation: { readonly uri: string };
                        readonly region: { readonly startLine: number; readonly startColumn: number };
                    };
                },
            ];
        }[];
    }[];
}

interface GitlabIssue {
    readonly check_name: string;
    readonly description: string;
    readonly severity: string;
    readonly fingerprint: string;
    readonly location: {
        readonly path: string;
        readonly positions: { readonly begin: { line: number; column: number } };
    };
}

test('the files hold findings of every kind', () => {
    const rules = new Set(expected.map(({ rule }) => rule));
    for (const rule of ['configuration', 'syntaxe', 'certification-en-copie', 'niveau-impossible', 'virgule-finale']) {
        expect([...rules]).toContain(rule);
    }
    expect(new Set(json.findings.map(({ severity }) => severity)).size).toBe(4);
    expect(expected.some(({ message }) => /[<>&%"]/.test(message))).toBe(true);
});

describe.each(Object.keys(READERS))('%s', (format) => {
    test('holds the same findings, at the same places, in the same order', () => {
        expect(READERS[format]?.(run(format))).toEqual(expected);
    });

    test('speaks English as well', () => {
        const english = JSON.parse(run('json', '--lang', 'en')) as JsonOutput;
        const output = run(format, '--lang', 'en');
        const told = format === 'text' || format === 'junit' ? undefined : READERS[format]?.(output);
        expect(told?.map(({ message }) => message) ?? []).toEqual(
            told ? english.findings.map(({ message }) => message) : [],
        );
        expect(output).toContain('there are eight, from 1 to 8');
    });
});

test('sarif passes the schema of SARIF 2.1.0', () => {
    const path = join(root, 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
    const { id: _, $schema: __, ...schema } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    const validate = new Ajv2020({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
    for (const args of [[], ['--quiet'], ['--lang', 'en'], ['bien.referentiel']]) {
        const { stdout } = referentiel(folder, ['check', '--format', 'sarif', ...args]);
        validate(JSON.parse(stdout));
        expect(validate.errors).toBeNull();
    }
    expect(validate({ version: '2.1.0', runs: [{}] })).toBe(false);
});

test('sarif describes each rule that it names', () => {
    const [sarif] = (JSON.parse(run('sarif')) as Sarif).runs;
    for (const { ruleId, ruleIndex } of sarif!.results) expect(sarif!.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
});

test('json passes its published schema', () => {
    const schema = JSON.parse(readFileSync(join(root, 'schemas/referentiel.check.schema.json'), 'utf8')) as object;
    const validate = new Ajv2020({ strict: true, strictRequired: false }).compile(schema);
    for (const args of [[], ['--statistics'], ['bien.referentiel']]) {
        validate(JSON.parse(referentiel(folder, ['check', '--format', 'json', ...args]).stdout));
        expect(validate.errors).toBeNull();
    }
});

test('junit is well-formed, and fails where errors and warnings are', () => {
    const output = run('junit');
    expect(parseXml(output).name).toBe('testsuites');
    const grave = json.findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
    expect(output.match(/<failure /g)).toHaveLength(grave.length);
    const failures = [...output.matchAll(/failures="(\d+)"/g)].map(([, n]) => Number(n));
    expect(failures.reduce((a, b) => a + b, 0)).toBe(grave.length);
    expect(output).toContain('<testsuite name="bien.referentiel" tests="1" failures="0"');
});

test('gitlab: every fingerprint once', () => {
    const prints = (JSON.parse(run('gitlab')) as GitlabIssue[]).map(({ fingerprint }) => fingerprint);
    expect(new Set(prints).size).toBe(prints.length);
});

test('fingerprints stay when a file is renamed and its lines move', () => {
    const source = readFileSync(join(folder, 'sous dossier/deux.referentiel'), 'utf8');
    const printsOf = (name: string, text: string): string[] => {
        const { path, remove: forget } = folderOf({ [name]: text });
        const { stdout } = referentiel(path, ['check', '--format', 'sarif']);
        forget();
        return (JSON.parse(stdout) as Sarif).runs[0]!.results.map(({ partialFingerprints }) =>
            Object.values(partialFingerprints).join(),
        );
    };
    const before = printsOf('a.referentiel', source);
    expect(before.length).toBeGreaterThan(3);
    expect(printsOf('x/y.referentiel', source.replace('\n', '\n\n// une note\n\n'))).toEqual(before);
});
