/** One line of a page: its words by the place where they begin, in points from the left; '' leaves a line free. */
export type PdfLine = string | { at: number; words: string }[];

const LEFT = 60;
const TOP = 780;
const PITCH = 16;
const SIZE = 11;
const LINES_PER_PAGE = 44;

function hex(text: string): string {
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0')).join(
    '',
  );
}

function pageContent(lines: readonly PdfLine[]): string {
  const shown = lines.flatMap((line, index) => {
    const pieces = typeof line === 'string' ? [{ at: 0, words: line }] : line;
    return pieces
      .filter(({ words }) => words !== '')
      .map(({ at, words }) => `1 0 0 1 ${LEFT + at} ${TOP - index * PITCH} Tm <${hex(words)}> Tj`);
  });
  return `BT /F1 ${SIZE} Tf\n${shown.join('\n')}\nET`;
}

/** Every sign that is used, with what it means: the codes are UTF-16, and readers of a PDF must be told so. */
function unicodeMap(lines: readonly PdfLine[]): string {
  const all = lines.flatMap((line) => (typeof line === 'string' ? [line] : line.map(({ words }) => words))).join('');
  const codes = [...new Set(all)].map(hex).filter((code) => code.length === 4);
  const chunks = Array.from({ length: Math.ceil(codes.length / 100) }, (_, index) =>
    codes.slice(index * 100, index * 100 + 100),
  );
  const maps = chunks.map(
    (chunk) => `${chunk.length} beginbfchar\n${chunk.map((code) => `<${code}> <${code}>`).join('\n')}\nendbfchar`,
  );
  return `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapType 2 def\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${maps.join('\n')}\nendcmap\nend\nend`;
}

function stream(content: string): string {
  return `<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`;
}

/** A PDF with these lines on A4 pages, Latin or Japanese, its text as a reader of PDFs finds it. */
export function pdfDocument(lines: readonly PdfLine[]): Uint8Array {
  const pages = Array.from({ length: Math.ceil(lines.length / LINES_PER_PAGE) }, (_, index) =>
    lines.slice(index * LINES_PER_PAGE, (index + 1) * LINES_PER_PAGE),
  );
  const firstPage = 7;
  const kids = pages.map((_, index) => `${firstPage + index * 2} 0 R`);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [32 126 500] /FontDescriptor 6 0 R >>',
    stream(unicodeMap(lines)),
    '<< /Type /FontDescriptor /FontName /Plain /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>',
    ...pages.flatMap((page, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${firstPage + index * 2 + 1} 0 R >>`,
      stream(pageContent(page)),
    ]),
  ];
  let file = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + table + trailer, 'latin1');
}
