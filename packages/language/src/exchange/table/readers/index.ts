import { withoutCards } from '../cards.ts';
import type { TabularDocument } from '../document.ts';
import { OfficePackage } from './office-package.ts';
import { broken, LIMITS, tooLarge, UnreadableTable } from './refusal.ts';
import { decoded, startsWith } from './text-file.ts';
import type { XlsxSheet } from './xlsx.ts';

export { UnreadableTable } from './refusal.ts';

/** What the files that hold tables are called. */
export const TABLE_EXTENSIONS = [
    'docx',
    'docm',
    'xlsx',
    'xlsm',
    'odt',
    'ods',
    'csv',
    'tsv',
    'md',
    'html',
    'htm',
] as const;

/** The parts of Word, Excel and OpenDocument files that say something of tables. */
const WANTED =
    /^(?:_rels\/.*|docProps\/core\.xml|(?:word|xl)\/.*|content\.xml|styles\.xml|meta\.xml|META-INF\/manifest\.xml|mimetype|EncryptedPackage)$/i;
const HEAVY =
    /\/(?:media|embeddings|theme|fonts|drawings|charts|diagrams|printerSettings|externalLinks)\/|vbaProject|\.(?:bin|png|jpe?g|emf|wmf|gif)$/i;

/** Reads the tables of a file, by what it holds; its name tells only how a text is laid out. */
export async function readTables(bytes: Uint8Array, name: string): Promise<TabularDocument> {
    return withoutCards(await readAsIs(bytes, name));
}

async function readAsIs(bytes: Uint8Array, name: string): Promise<TabularDocument> {
    if (bytes.length > LIMITS.file) throw tooLarge('plus de 50 Mo');
    const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
    refuseOthers(bytes);
    if (startsWith(bytes, 'PK')) return readPackage(bytes);
    const text = decoded(bytes);
    if (extension === 'md' || extension === 'markdown') return (await import('./markdown.ts')).readMarkdown(text);
    if (/^\s*(?:<!doctype html|<html|<table|<meta|<!--)/i.test(text) || extension === 'html' || extension === 'htm')
        return (await import('./html.ts')).readHtml(text);
    const { readCsv } = await import('./csv.ts');
    return extension === 'tsv' ? readCsv(text, '\t') : readCsv(text);
}

async function readPackage(bytes: Uint8Array): Promise<TabularDocument> {
    const files = await unpacked(bytes);
    if (files.has('content.xml')) return (await import('./odf.ts')).readOdf(files);
    const parts = officeParts(files);
    if (isExcel(parts, files)) return (await import('./xlsx.ts')).readXlsx(parts);
    return (await import('./docx.ts')).readDocx(parts);
}

/** The sheets of an Excel file, hidden ones too; undefined where it is another kind of file. */
export async function readSheets(bytes: Uint8Array): Promise<readonly XlsxSheet[] | undefined> {
    if (bytes.length > LIMITS.file) throw tooLarge('plus de 50 Mo');
    refuseOthers(bytes);
    if (!startsWith(bytes, 'PK')) return undefined;
    const files = await unpacked(bytes);
    if (files.has('content.xml')) return undefined;
    const parts = officeParts(files);
    return isExcel(parts, files) ? (await import('./xlsx.ts')).sheetsOf(parts) : undefined;
}

async function unpacked(bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
    const { unpack } = await import('./archive.ts');
    const files = unpack(bytes, (path) => WANTED.test(path) && !HEAVY.test(path));
    const manifest = files.get('META-INF/manifest.xml');
    if (manifest && decoded(manifest).includes('encryption-data')) throw new UnreadableTable(PASSWORD);
    return files;
}

function officeParts(files: ReadonlyMap<string, Uint8Array>): OfficePackage {
    if (!files.has('_rels/.rels')) throw broken('ni Word, ni Excel, ni OpenDocument');
    return new OfficePackage(files);
}

function isExcel(parts: OfficePackage, files: ReadonlyMap<string, Uint8Array>): boolean {
    return parts.main().startsWith('xl/') || [...files.keys()].some((path) => path.startsWith('xl/worksheets/'));
}

const PASSWORD =
    'Le fichier est protégé par un mot de passe : ouvrez-le, enregistrez-en une copie sans mot de passe, puis recommencez.';

function refuseOthers(bytes: Uint8Array): void {
    if (startsWith(bytes, '%PDF'))
        throw new UnreadableTable(
            'Un PDF ne garde pas les cellules d’un tableau : partez du fichier Word ou Excel dont il vient (ou copiez le tableau dans Word).',
        );
    if (startsWith(bytes, '{\\rtf'))
        throw new UnreadableTable('Le format RTF n’est pas lu : enregistrez le document en .docx, puis recommencez.');
    if (!startsWith(bytes, '\u00d0\u00cf\u0011\u00e0')) return;
    // An old office file, or a new one behind a password: the names of its parts are in UTF-16.
    const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
    if (names.includes('EncryptedPackage')) throw new UnreadableTable(PASSWORD);
    const [program, ending] = names.includes('WordDocument') ? ['Word', '.docx'] : ['Excel', '.xlsx'];
    throw new UnreadableTable(
        `L’ancien format ${program === 'Word' ? '.doc' : '.xls'} n’est pas lu : ouvrez le fichier dans ${program}, enregistrez-le en ${ending}, puis recommencez.`,
    );
}
