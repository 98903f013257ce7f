import "react";

declare module "react" {
  interface CSSProperties {
    /** How full a matrix cell's colour is, in percent. */
    "--fill"?: string;
  }
}
