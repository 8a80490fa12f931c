import type { TrainingFacts } from '../../contract/TrainingFacts.ts';
import type { UnreadBase } from '../../contract/UnreadBase.ts';
import type { ConfigDocument } from '../syntax/ConfigNode.ts';
import type { AnnotationReference } from './AnnotationReference.ts';
import type { Detail, FilledDetail } from '../../contract/failures/Detail.ts';
import type { FocalLossSite } from '../edits/FocalLossSite.ts';
import type { SettingSite } from '../edits/SettingSite.ts';
import type { FactReader } from './FactReader.ts';
import type { SetupRule } from './ConfigSetup.ts';
import type { FrameworkRule } from './FrameworkRule.ts';
import type { LossSign, NoFocalLoss } from './LossSign.ts';
import type { RelativeRule } from './RelativeLoss.ts';
import type { SetupReader } from './SetupReader.ts';

/**
 * Whose a document is: `own` by a sign that no other framework writes; `maybe` where it has a skeleton that others share
 * and nothing tells them apart.
 */
export type Ownership = 'own' | 'maybe' | null;

/** All that is known about the configs of one framework; its room holds it. */
export interface Framework {
  /** As people call it; absent where nothing is said of its detectors. */
  readonly name?: string;
  /**
   * Asked before any rule, with the files that the document builds on: where a framework owns it, no other one's rules are
   * asked, whatever the keys; where several may, none of theirs is.
   */
  readonly owns?: (document: ConfigDocument) => Ownership;
  /** Users register losses of their own there: what its rules leave alone, the careful rule for all may still know. */
  readonly registry?: true;
  /** Its losses that are no focal losses, whatever their keys; found before any focal loss is. */
  readonly relatives?: readonly RelativeRule[];
  /** How its focal losses are found; what an earlier one recognises, a later one leaves alone. */
  readonly losses?: readonly FrameworkRule[];
  /** How detectors are read from its configs. */
  readonly setups?: readonly SetupRule[];
  /**
   * Stops at a detector of this framework whose foreground no annotation tells, before any part of it is read.
   *
   * @throws FailureError `detector-dynamic`
   */
  readonly refuse?: (reader: SetupReader, document: ConfigDocument) => void;
  /** Why no detector is read from its configs, where that is not done at all. */
  readonly unread?: Detail;
  /** What tells that a config trains without a pair that could be written. */
  readonly signs?: readonly LossSign[];
  /** What a config that it owns trains with where neither a rule nor a sign says otherwise. */
  readonly otherwise?: NoFocalLoss;
  /** The focal losses of a document that are not offered, each with the reason. */
  readonly leavesAlone?: (document: ConfigDocument) => readonly FilledDetail[];
  /** The class names that a document trains on, where its framework finds classes in the data by name. */
  readonly classNames?: (document: ConfigDocument) => ClassNames | null;
  /** How boxes get their labels, where its framework can take the ids of the categories for it. */
  readonly labels?: (document: ConfigDocument) => LabelRule | null;
  /** Arguments of its focal losses at which its code stops. */
  readonly refusedArguments?: (
    document: ConfigDocument,
    sites: readonly FocalLossSite[],
  ) => readonly RefusedArgument[];
  /** Facts by the names that its focal losses go by. */
  readonly facts?: Readonly<Record<string, LossFacts>>;
  /**
   * The text of a config that comes with the installed package, as much of it as matters here, by the reference to it.
   *
   * @returns null for other references
   */
  readonly packaged?: (reference: string) => PackagedConfig | null;
  /** Where a file of its own lies that a config may build on and that nobody looks for; null for other references. */
  readonly elsewhere?: (reference: string) => UnreadBase['kind'] | null;
  /** Configs that a script of its users loads while it runs. */
  readonly loads?: (document: ConfigDocument) => readonly UnreadBase[];
  /** What a config of its says about its training and nothing counts or simulates. */
  readonly trainingFacts?: (reader: FactReader, document: ConfigDocument) => TrainingFacts;
  /** The settings of a training in a document, those that could be written into it among them. */
  readonly settings?: (document: ConfigDocument) => readonly SettingSite[];
  /** What a config of its says that it trains on. */
  readonly annotations?: (document: ConfigDocument) => readonly AnnotationReference[];
}

/** Class names, and where they stand. */
export interface ClassNames {
  readonly framework: string;
  readonly names: readonly string[];
  /** Whether they are the framework's own, since the config writes none. */
  readonly isDefault: boolean;
  readonly offset: number;
  readonly length: number;
}

/** How many classes a head has, and what the label of a box is. */
export interface LabelRule {
  readonly framework: string;
  readonly classes: number;
  /** Whether ids are read as those of MS COCO's 80 classes; otherwise the id itself is the label, counted from 0. */
  readonly asCoco: boolean;
  /** Of the number of classes, or of what builds on it. */
  readonly offset: number;
  readonly length: number;
}

/** An argument of a focal loss at which its framework's code stops. */
export interface RefusedArgument {
  readonly framework: string;
  readonly key: string;
  /** As it is written. */
  readonly text: string;
  /** Whether it is the value that is refused, or any value of such a key. */
  readonly what: 'value' | 'key';
  readonly offset: number;
  readonly length: number;
}

export interface LossFacts {
  /**
   * Whether it computes (1 − p_t)^γ and leaves the derivative to the framework: with 0 < γ < 1 it is infinite where a logit
   * saturates in float32, and infinity times the sigmoid's 0 is no number.
   */
  readonly leavesDerivative?: true;
  /** Whether its number of classes leaves the background out; others may count it. */
  readonly countsNoBackground?: true;
}

export interface PackagedConfig {
  readonly file: string;
  readonly text: string;
}
