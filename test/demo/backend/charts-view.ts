import type { SheetView } from '../../emulator';
import type { ChartView } from '../protocol';

type Chart = SheetView['charts'][number];
type Rect = Chart['ranges'][number];

/** The charts of a sheet: the first column of their ranges holds the labels, the others hold the series. */
export function chartsOf(sheet: SheetView): ChartView[] {
  if (sheet.charts.length === 0) return [];
  const values = sheet.values();
  const texts = sheet.display();
  return sheet.charts.map((chart) => {
    const [labels, ...lines] = chart.ranges.flatMap(columnsOf);
    return {
      id: chart.id,
      title: String(chart.options.title ?? ''),
      kind: /LINE|AREA/.test(chart.type) ? 'line' : 'bars',
      labels: labels ? below(texts, labels) : [],
      series: lines.map((line) => ({
        name: texts[line.row - 1]?.[line.column - 1] ?? '',
        values: below(values, line).map(Number),
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
