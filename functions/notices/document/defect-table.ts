import type { ContentTable } from '../../../shared/documents/content.ts';
import { itemName, materialName } from './names.ts';
import type { PaperFacts } from './paper-facts.ts';
import { paperLabels } from './paper-labels.ts';

/** Characters of one row: a longer text goes on in the next, so that no row is higher than a page. */
const rowLength = 300;

const pieces = (text: string): readonly string[] => {
  const characters = Array.from(text);
  return Array.from({ length: Math.max(1, Math.ceil(characters.length / rowLength)) }, (_, index) =>
    characters.slice(index * rowLength, (index + 1) * rowLength).join(''),
  );
};

/** Every defect of every department by its material; none for a paper that tells of none. */
export const defectTable = ({ data, cases, county }: PaperFacts): readonly ContentTable[] => {
  const [own] = cases;
  const groups =
    data.cases ??
    (own !== undefined && data.defects !== undefined ? [{ ...own, defects: data.defects }] : []);
  const rows = groups.flatMap(({ department, item, defects }) =>
    defects.flatMap(({ material, what, follows }) => {
      const whose = `${county.departments[department] ?? department}\n${itemName(item)}`;
      const text = follows === undefined ? what : `${what}（因“${itemName(follows)}”的结果产生）`;
      return pieces(text).map((piece, index) =>
        index === 0 ? [whose, materialName(material), piece] : ['', '（续）', piece],
      );
    }),
  );
  if (rows.length === 0) return [];
  const columns = [paperLabels.department, paperLabels.material, paperLabels.what];
  return [{ heading: paperLabels.defects, columns, rows, shares: [0.32, 0.2, 0.48] }];
};
