import { Job, toProblem } from "@lithograph/model";
import { create } from "zustand";
import { queryClient } from "../api/hooks.ts";
import { cancelJob, postFiles, undoJob } from "../api/routes.ts";

/** The stage of a job whose work is being taken back. */
export const TAKING_BACK = "taking it back";

interface Uploads {
  /** The ingest that runs or ran last; null where none did, or it was put away. */
  job: Job | null;
  /** What kept the files from becoming a job. */
  problem: { message: string; hint: string | null } | null;
  sending: number;
  send: (files: readonly File[]) => Promise<void>;
  cancel: () => Promise<void>;
  /** Takes back what the last ingest stored. */
  undo: () => Promise<void>;
  putAway: () => void;
}

/** Files on their way into the graph: sent, watched, and the page's answers forgotten when they are in. */
export const useUploads = create<Uploads>()((set, get) => ({
  job: null,
  problem: null,
  sending: 0,
  send: async (files) => {
    if (files.length === 0) return;
    set({ sending: files.length, problem: null, job: null });
    try {
      const job = await postFiles(files);
      set({ job, sending: 0 });
      watch(job, (next) => set({ job: next }));
    } catch (error) {
      set({ problem: toProblem(error), sending: 0 });
    }
  },
  cancel: async () => {
    const { job } = get();
    if (job === null) return;
    try {
      set({ job: await cancelJob(job.id) });
    } catch (error) {
      set({ problem: toProblem(error) });
    }
  },
  undo: async () => {
    const { job } = get();
    if (job === null) return;
    set({ job: { ...job, stage: TAKING_BACK }, problem: null });
    try {
      set({ job: await undoJob(job.id) });
      void queryClient.invalidateQueries();
    } catch (error) {
      set({ job, problem: toProblem(error) });
    }
  },
  putAway: () => set({ job: null, problem: null }),
}));

export const hasEnded = ({ status }: Job) => status === "done" || status === "failed" || status === "cancelled";

function watch(job: Job, onChange: (job: Job) => void): void {
  const events = new EventSource(`/api/jobs/${encodeURIComponent(job.id)}/events`);
  events.addEventListener("job", (event) => {
    const next = Job.safeParse(JSON.parse(event.data));
    if (!next.success) return;
    onChange(next.data);
    if (!hasEnded(next.data)) return;
    events.close();
    void queryClient.invalidateQueries();
  });
}
