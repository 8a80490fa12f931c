import * as vscode from 'vscode';
import type { AnalysisStore } from '../analysis/AnalysisStore.ts';
import { childrenOf } from './DatasetNode.ts';
import type { DatasetNode } from './DatasetNode.ts';

/** The *Datasets* view: what was analyzed, by name, with what is odd in it. */
export class DatasetTree implements vscode.TreeDataProvider<DatasetNode>, vscode.Disposable {
  readonly #store: AnalysisStore;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #following: vscode.Disposable;

  constructor(store: AnalysisStore) {
    this.#store = store;
    this.#following = store.onDidChange(() => this.#changed.fire());
  }

  async getTreeItem(node: DatasetNode): Promise<vscode.TreeItem> {
    const { toTreeItem } = await import('./toTreeItem.ts');
    return toTreeItem(node);
  }

  getChildren(node?: DatasetNode): DatasetNode[] {
    if (node !== undefined) return childrenOf(node);
    // A fixed order: rows must not move under the hand that clicks them.
    return this.#store.all
      .map(analysis => ({ kind: 'dataset', analysis }) as const)
      .toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
  }

  dispose(): void {
    this.#following.dispose();
    this.#changed.dispose();
  }
}

const nameOf = ({ analysis }: DatasetNode) =>
  `${analysis.file.path} ${analysis.report.detector.name}`;
