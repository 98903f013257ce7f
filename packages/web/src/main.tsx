import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { queryClient } from "./api/hooks.ts";
import { App } from "./app/App.tsx";
import { bindAddress } from "./state/address/bind-address.ts";
import "./theme/theme.css";
import "./app/app.css";
import "./canvas/canvas.css";
import "./inspector/inspector.css";

bindAddress();
const page = document.getElementById("page");
if (page === null) throw new Error("index.html has no #page to draw in");
createRoot(page).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
);
