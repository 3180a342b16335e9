import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { init } from '@embedpdf/pdfium';

/** PDFium's error for a document that only opens with a password. */
const PASSWORD_NEEDED = 4;

/** @typedef {import('@embedpdf/pdfium').WrappedPdfiumModule} Pdfium */
/** @typedef {{ readonly document: number, close(): void }} OpenPdf */

/**
 * Starts PDFium in its own WebAssembly memory: what a hostile file asks for beyond it ends the work on that file, and nothing else.
 * @param {WebAssembly.Module} compiled
 * @param {number} mostMemory bytes
 */
export async function startPdfium(compiled, mostMemory) {
  const pdfium = await init({ print: () => undefined, printErr: () => undefined, instantiateWasm: bounded(compiled, mostMemory) });
  pdfium.PDFiumExt_Init();
  return pdfium;
}

/**
 * Opens a file by reading the ranges that PDFium asks for: its bytes are never in memory as a whole.
 * @param {Pdfium} pdfium
 * @param {string} path
 * @returns {OpenPdf | 'locked' | 'broken'}
 */
export function openPdf(pdfium, path) {
  const { pdfium: wasm } = pdfium;
  const file = openSync(path, 'r');
  /** @type {(_: number, at: number, to: number, size: number) => number} */
  const readBlock = (_, at, to, size) => Number(readSync(file, memoryOf(pdfium), to, size >>> 0, at >>> 0) === size >>> 0);
  const read = wasm.addFunction(readBlock, 'iiiii');
  // FPDF_FILEACCESS: length, callback, parameter.
  const access = wasm.wasmExports.malloc(12);
  wasm.setValue(access, fstatSync(file).size, 'i32');
  wasm.setValue(access + 4, read, 'i32');
  wasm.setValue(access + 8, 0, 'i32');
  const document = pdfium.FPDF_LoadCustomDocument(access, '');
  const close = () => {
    if (document) pdfium.FPDF_CloseDocument(document);
    closeSync(file);
  };
  if (document) return { document, close };
  const problem = pdfium.FPDF_GetLastError() === PASSWORD_NEEDED ? 'locked' : 'broken';
  close();
  return problem;
}

/**
 * Writes a document to a file, block by block. Whether it could.
 * @param {Pdfium} pdfium
 * @param {number} document
 * @param {string} path
 */
export function savePdf(pdfium, document, path) {
  const { pdfium: wasm } = pdfium;
  const file = openSync(path, 'w', 0o600);
  /** @type {(_: number, from: number, size: number) => number} */
  const writeBlock = (_, from, size) => Number(writeSync(file, memoryOf(pdfium), from, size >>> 0) === size >>> 0);
  const write = wasm.addFunction(writeBlock, 'iiii');
  // FPDF_FILEWRITE: version, callback.
  const writer = wasm.wasmExports.malloc(8);
  wasm.setValue(writer, 1, 'i32');
  wasm.setValue(writer + 4, write, 'i32');
  const isSaved = pdfium.FPDF_SaveAsCopy(document, writer, 0);
  closeSync(file);
  return Boolean(isSaved);
}

/**
 * PDFium's memory as it is now: what grew has another one.
 * @param {Pdfium} pdfium
 */
export function memoryOf({ pdfium }) {
  return /** @type {{ HEAPU8: Uint8Array }} */ (/** @type {unknown} */ (pdfium)).HEAPU8;
}

/**
 * @param {WebAssembly.Module} compiled
 * @param {number} mostMemory
 * @returns {(imports: { env: Record<string, (size: number) => number> } & WebAssembly.Imports, done: (made: WebAssembly.Instance, of: WebAssembly.Module) => void) => WebAssembly.Exports}
 */
function bounded(compiled, mostMemory) {
  return (imports, done) => {
    const grow = imports.env['emscripten_resize_heap'];
    imports.env['emscripten_resize_heap'] = (size) => (size >>> 0 > mostMemory || !grow ? 0 : grow(size));
    const made = new WebAssembly.Instance(compiled, imports);
    done(made, compiled);
    return made.exports;
  };
}
