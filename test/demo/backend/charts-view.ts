import type { SheetView } from '../../emulator';
import type { ChartView } from '../protocol';

type Chart = SheetView['charts'][number];
type Rect = Chart['ranges'][number];

/** What Google Sheets takes where nothing is said. */
const DEFAULT_SIZE_PX = { width: 600, height: 371 };
const DEFAULT_COLOURS = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01'];

/** The charts of a sheet: the first column of their ranges holds the labels, the others hold the series. */
export function chartsOf(sheet: SheetView): ChartView[] {
  if (sheet.charts.length === 0) return [];
  const values = sheet.values();
  const texts = sheet.display();
  return sheet.charts.map((chart) => {
    const [labels, ...lines] = chart.ranges.flatMap(columnsOf);
    const { title, width, height, colors, isStacked, vAxis } = chart.options;
    return {
      id: chart.id,
      title: String(title ?? ''),
      kind: /LINE|AREA/.test(chart.type) ? 'line' : isStacked === true ? 'stacked' : 'bars',
      row: chart.position.row,
      column: chart.position.column,
      width: Number(width ?? DEFAULT_SIZE_PX.width),
      height: Number(height ?? DEFAULT_SIZE_PX.height),
      colours: Array.isArray(colors) ? colors.map(String) : DEFAULT_COLOURS,
      axis: String(Object(vAxis).title ?? ''),
      labels: labels ? below(texts, labels) : [],
      series: lines.map((line) => ({
        name: texts[line.row - 1]?.[line.column - 1] ?? '',
        values: below(values, line).map((value) => (typeof value === 'number' ? value : null)),
      })),
    };
  });
}

function columnsOf(rect: Rect): Rect[] {
  return Array.from({ length: rect.columns }, (_, index) => ({
    ...rect,
    column: rect.column + index,
    columns: 1,
  }));
}

/** The cells of a column range without its title. */
function below<T>(table: T[][], { row, rows, column }: Rect): T[] {
  return table.slice(row, row - 1 + rows).flatMap((line) => line.slice(column - 1, column));
}
