import type { Theme } from "./entity-types.ts";

/** Colours that the canvas and exported pictures need as values; the page itself reads them from theme.css. */
export interface Palette {
  paper: string;
  ink: string;
  faint: string;
  edge: string;
  edgeStrong: string;
  accent: string;
}

export const PALETTES: Record<Theme, Palette> = {
  light: {
    paper: "#fbfaf7",
    ink: "#1f2328",
    faint: "#5d646e",
    edge: "#c9c7c0",
    edgeStrong: "#77777a",
    accent: "#b3005e",
  },
  dark: {
    paper: "#16181b",
    ink: "#e6e8eb",
    faint: "#a0a7b1",
    edge: "#3b4047",
    edgeStrong: "#8b929c",
    accent: "#ff7ab8",
  },
};

/** Ten colours for communities, told apart by people with any colour vision in either theme (after Paul Tol, "muted"). */
export const COMMUNITY_COLOURS: Record<Theme, readonly string[]> = {
  light: ["#332288", "#117733", "#882255", "#0f7f94", "#7a6a00", "#aa4499", "#a8455a", "#2e7d6b", "#555555", "#8a4b08"],
  dark: ["#9f94f0", "#5fc47f", "#e07ab0", "#88ccee", "#ddcc77", "#d98ad0", "#f08a9a", "#6fd0b8", "#bbbbbb", "#e0a060"],
};
