import type { Job } from "@lithograph/model";
import { count } from "../facets/words.ts";
import { hasEnded, TAKING_BACK, useUploads } from "./uploads.ts";

/** How far the reading of dropped files is, and what became of every record. */
export function UploadPanel() {
  const { job, problem, sending, cancel, undo, putAway } = useUploads();
  if (job === null && problem === null && sending === 0) return null;
  return (
    <aside className="upload-panel" aria-label="Reading files">
      <div role="status">
        {sending > 0 && <p>Sending {count(sending, "file")} …</p>}
        {problem !== null && (
          <p className="failure">
            {problem.message} {problem.hint}
          </p>
        )}
        {job !== null && <JobWords job={job} />}
      </div>
      <div className="deeds">
        {job !== null && !hasEnded(job) && (
          <button type="button" className="button" onClick={() => void cancel()}>
            Cancel
          </button>
        )}
        {job?.status === "done" && job.stage !== TAKING_BACK && (
          <button type="button" className="button" onClick={() => void undo()}>
            Take back
          </button>
        )}
        {(job === null ? problem !== null : hasEnded(job)) && (
          <button type="button" className="button" onClick={putAway}>
            Close
          </button>
        )}
      </div>
    </aside>
  );
}

function JobWords({ job }: { job: Job }) {
  if (job.status === "failed")
    return <p className="failure">{`${job.problem?.message ?? "It failed."} ${job.problem?.hint ?? ""}`}</p>;
  if (job.status === "cancelled")
    return <p>{job.stage === "undone" ? "Taken back." : "Cancelled. Nothing of it was stored."}</p>;
  if (job.stage === TAKING_BACK) return <p>Taking it back …</p>;
  if (job.report === null) {
    const of = job.total === null ? "" : ` of ${job.total.toLocaleString("en")}`;
    return (
      <>
        <p>
          {job.stage} · {job.done.toLocaleString("en")}
          {of}
        </p>
        <progress
          value={job.total === null ? undefined : job.done}
          max={job.total ?? undefined}
          aria-label={job.stage}
        />
      </>
    );
  }
  const { papers, records, abstracts, duplicates, files, skipped, warnings } = job.report;
  return (
    <>
      <p>
        {count(papers, "paper")} from {count(records, "record")}: {abstracts} with an abstract,{" "}
        {count(duplicates, "duplicate")}.
      </p>
      <ul className="report">
        {files.slice(0, 50).map(({ file, format, records, abstracts, unchanged }) => (
          <li key={file}>
            {file}:{" "}
            {unchanged ? "read before, unchanged" : `${count(records, "record")}, ${abstracts} with an abstract`}
            {format !== null && ` (${format})`}
          </li>
        ))}
        {skipped.slice(0, 50).map(({ file, record, reason }) => (
          <li key={`${file} ${record} ${reason}`}>
            {file}
            {record !== null && `, record ${record}`}: {reason}
          </li>
        ))}
        {warnings.slice(0, 50).map(({ file, record, message }) => (
          <li key={`${file} ${record} ${message}`} className="faint">
            {file}
            {record !== null && `, record ${record}`}: {message}
          </li>
        ))}
      </ul>
    </>
  );
}
