import * as DropdownMenu from "radix-ui/dropdown-menu";
import type { Visual } from "../../derive/visual.ts";
import { download } from "../../picture/download.ts";
import type { ShownNode } from "../../picture/scene.ts";
import { SETTINGS } from "../../settings.ts";
import type { Theme } from "../../theme/entity-types.ts";
import { useTheme } from "../../theme/use-theme.ts";
import { useCanvas } from "../canvas-context.ts";
import type { Canvas } from "../renderer.ts";
import { SHAPE_SCALE } from "../shape-names.ts";

/** Saves what the canvas shows, with its legend. */
export function SavePicture({ visual }: { visual: Visual }) {
  const canvas = useCanvas();
  const { theme } = useTheme();
  const ids = visual.nodes.map((node) => node.id);
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className="button">Save ▾</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="popover menu" align="end" sideOffset={6}>
          <DropdownMenu.Item className="item" onSelect={() => void save(canvas, visual, theme, "png")}>
            Picture (PNG, for print)
          </DropdownMenu.Item>
          <DropdownMenu.Item className="item" onSelect={() => void save(canvas, visual, theme, "svg")}>
            Picture (SVG)
          </DropdownMenu.Item>
          {(["json", "gexf", "graphml"] as const).map((format) => (
            <DropdownMenu.Item key={format} className="item" asChild>
              <a href={exportUrl(format, ids)} download>
                What is shown ({format.toUpperCase()})
              </a>
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

/** The API takes at most 200 ids; a larger picture is exported whole. */
function exportUrl(format: string, ids: readonly string[]): string {
  const params = new URLSearchParams({ format });
  if (ids.length <= 200) params.set("ids", ids.join(","));
  return `/api/export?${params}`;
}

async function save(canvas: Canvas, visual: Visual, theme: Theme, format: "png" | "svg"): Promise<void> {
  const [{ composeScene }, { toSvg }, { toPng }] = await Promise.all([
    import("../../picture/scene.ts"),
    import("../../picture/to-svg.ts"),
    import("../../picture/to-png.ts"),
  ]);
  const scene = composeScene(
    visual.nodes.flatMap((node) => onScreen(canvas, node)),
    visual.links,
    canvas.getDimensions(),
    theme,
  );
  const blob =
    format === "svg" ? new Blob([toSvg(scene)], { type: "image/svg+xml" }) : await toPng(scene, SETTINGS.pictureScale);
  download(blob, `lithograph.${format}`);
}

function onScreen(canvas: Canvas, node: Visual["nodes"][number]): ShownNode[] {
  const graph = canvas.getGraph();
  if (!graph.hasNode(node.id)) return [];
  const at = canvas.graphToViewport(graph.getNodeAttributes(node.id));
  const state = canvas.getNodeState(node.id);
  const viewRadius = canvas.scaleSize(node.size * SHAPE_SCALE[node.shape]);
  return [{ ...node, viewX: at.x, viewY: at.y, viewRadius, side: state.hasLabel ? state.side : null }];
}
