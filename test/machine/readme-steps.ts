export interface ReadmeStep {
  /** Line of the block in README.md. */
  readonly line: number;
  readonly command: string;
  /** Lines of the `text` block that follows: the command prints them. */
  readonly prints: readonly string[];
}

interface Block {
  readonly line: number;
  readonly language: string;
  readonly text: string;
}

const blocksOf = (markdown: string): readonly Block[] => {
  const blocks: Block[] = [];
  let open: { line: number; language: string; lines: string[] } | undefined;
  for (const [index, line] of markdown.split('\n').entries()) {
    const fence = /^```(\w*)$/.exec(line);
    if (fence === null) open?.lines.push(line);
    else if (open === undefined) open = { line: index + 1, language: fence[1] ?? '', lines: [] };
    else {
      blocks.push({ line: open.line, language: open.language, text: open.lines.join('\n') });
      open = undefined;
    }
  }
  return blocks;
};

const starting = /^npm start\b.*$/m;

/** `sh` blocks in order, `npm start` apart from what stands before it; a `text` block after one says what it prints. */
export const readmeSteps = (markdown: string): readonly ReadmeStep[] => {
  const steps: ReadmeStep[] = [];
  let afterCommand = false;
  for (const { line, language, text } of blocksOf(markdown)) {
    const last = steps.at(-1);
    if (language === 'sh') {
      const before = text.replace(starting, '').trim();
      const [start] = starting.exec(text) ?? [];
      if (before !== '') steps.push({ line, command: before, prints: [] });
      if (start !== undefined) steps.push({ line, command: start, prints: [] });
    } else if (language === 'text' && afterCommand && last !== undefined) {
      steps[steps.length - 1] = { ...last, prints: text.split('\n').filter((one) => one.trim() !== '') };
    }
    afterCommand = language === 'sh';
  }
  return steps;
};
