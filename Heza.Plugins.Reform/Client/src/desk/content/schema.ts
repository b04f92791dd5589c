/** A document type as `GET desk/schema` tells it. */
export interface DocumentType {
  alias: string;
  name: string;
  description: string | null;
  parentTypes: string[];
  tabs: FieldTab[];
}

export interface FieldTab {
  name: string;
  alias: string;
  sortOrder: number;
  properties: FieldDefinition[];
}

/** A property of a document type, for its field. */
export interface FieldDefinition {
  alias: string;
  name: string;
  description: string | null;
  mandatory: boolean;
  mandatoryMessage: string | null;
  pattern: string | null;
  patternMessage: string | null;
  editorAlias: string;
  editorUiAlias: string;
  /** UTF-16 units. */
  maxChars: number | null;
  items: string[];
  /** Their Vietnamese words, in the same order. */
  itemLabels: string[];
  multiple: boolean;
  maxPicked: number | null;
  configuration: Record<string, unknown>;
}
