import type { Plugin } from "chart.js";

/** Writes each value at the end of its bar, as Sheets' data labels do. @param shown for each series whether it has any */
export function valueLabels(shown: readonly boolean[]): Plugin<"bar" | "line"> {
  return {
    id: "value-labels",
    afterDatasetsDraw(chart) {
      const { ctx, data, options } = chart;
      ctx.save();
      ctx.fillStyle = "#202124";
      ctx.font = '12px Arial, "Noto Sans JP", sans-serif';
      const along = options.indexAxis === "y";
      ctx.textAlign = along ? "left" : "center";
      ctx.textBaseline = along ? "middle" : "bottom";
      data.datasets.forEach((dataset, index) => {
        if (shown[index] !== true) return;
        chart.getDatasetMeta(index).data.forEach(({ x, y }, point) => {
          const value = dataset.data[point];
          if (typeof value !== "number") return;
          ctx.fillText(value.toLocaleString("ja-JP"), along ? x + 5 : x, along ? y : y - 3);
        });
      });
      ctx.restore();
    },
  };
}
