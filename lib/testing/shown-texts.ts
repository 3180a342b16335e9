import ts from 'typescript';
import { textOf } from './sources';

/** Attributes whose text people read or hear. */
const READ = ['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'title', 'placeholder', 'alt', 'label'];

/** The texts with letters that a file's elements show by themselves. What is marked `translate="no"` is code, and no text. */
export function textsShownBy(file: string): string[] {
  return textsIn(ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
}

/** The same for a source at hand. */
export function textsIn(source: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxElement(node) && isCode(node.openingElement)) return;
    if (ts.isJsxText(node)) keep(node.text);
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) literalsOf(node.expression).forEach(keep);
    if (ts.isJsxAttribute(node) && READ.includes(node.name.getText())) literalsOf(node.initializer).forEach(keep);
    node.forEachChild(visit);
  };
  const keep = (text: string) => void (/\p{L}/u.test(text) && found.push(text.trim()));
  visit(source);
  return found;
}

function isCode(element: ts.JsxOpeningElement): boolean {
  return element.attributes.properties.some((one) => ts.isJsxAttribute(one) && one.name.getText() === 'translate');
}

/** The literals that an expression may become. */
function literalsOf(node: ts.Node | undefined): string[] {
  if (!node) return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) return [node.head.text + node.templateSpans.map(({ literal }) => literal.text).join('')];
  if (ts.isConditionalExpression(node)) return [...literalsOf(node.whenTrue), ...literalsOf(node.whenFalse)];
  if (ts.isBinaryExpression(node)) return node.operatorToken.kind === ts.SyntaxKind.PlusToken ? [...literalsOf(node.left), ...literalsOf(node.right)] : literalsOf(node.right);
  if (ts.isParenthesizedExpression(node) || ts.isJsxExpression(node)) return literalsOf(node.expression);
  return [];
}
