import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Our own source files under some folders, without tests and their helpers, as paths from the repository's root. */
export function sourcesIn(...folders: readonly string[]): string[] {
  const files = folders.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name).replaceAll('\\', '/')));
  return files.filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !/\.(test|spec)\.ts$|\/testing\/|\.d\.ts$/.test(file)).sort();
}

export function textOf(file: string): string {
  return readFileSync(file, 'utf8');
}

export interface NamedFunction {
  readonly name: string;
  readonly text: string;
  readonly isAsync: boolean;
  readonly isExported: boolean;
}

const has = (node: ts.Node, kind: ts.SyntaxKind) => ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === kind);
const parsed = (file: string) => ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true);

/** The functions that a file declares at its top. */
export function functionsOf(file: string): NamedFunction[] {
  return parsed(file).statements.filter(ts.isFunctionDeclaration).map((node) => ({
    name: node.name?.text ?? 'default',
    text: node.getText(),
    isAsync: has(node, ts.SyntaxKind.AsyncKeyword),
    isExported: has(node, ts.SyntaxKind.ExportKeyword),
  }));
}

/** What a file exports that is no function declaration: as text, types left out. */
export function otherExportsOf(file: string): string[] {
  const exported = parsed(file).statements.filter((node) => has(node, ts.SyntaxKind.ExportKeyword) || ts.isExportDeclaration(node) || ts.isExportAssignment(node));
  return exported.filter((node) => !ts.isFunctionDeclaration(node) && !ts.isInterfaceDeclaration(node) && !ts.isTypeAliasDeclaration(node)).map((node) => node.getText());
}

/** The names a file imports, with the module each comes from; types left out. */
export function importsOf(file: string): { readonly name: string; readonly from: string }[] {
  return parsed(file).statements.filter(ts.isImportDeclaration).flatMap((node) => {
    const from = ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : '';
    const clause = node.importClause;
    if (!clause) return [{ name: '', from }];
    if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return [];
    const named = clause.namedBindings && ts.isNamedImports(clause.namedBindings) ? clause.namedBindings.elements.filter(({ isTypeOnly }) => !isTypeOnly).map(({ name }) => name.text) : [];
    return [...(clause.name ? [clause.name.text] : []), ...named].map((name) => ({ name, from }));
  });
}
