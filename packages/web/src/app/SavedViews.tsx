import * as Popover from "radix-ui/popover";
import { type FormEvent, useState } from "react";
import { z } from "zod";
import { fromAddress, toAddress } from "../state/address/address.ts";
import { explore } from "../state/store.ts";

const KEY = "lithograph.views";
const Saved = z.array(z.object({ name: z.string().max(200), address: z.string().max(20_000) })).max(200);
type Saved = z.infer<typeof Saved>;

function load(): Saved {
  try {
    return Saved.parse(JSON.parse(localStorage.getItem(KEY) ?? "[]"));
  } catch {
    // What another version or another program left there is not worth an error.
    return [];
  }
}

/** Views kept under a name in this browser. */
export function SavedViews() {
  const [views, setViews] = useState(load);
  const keep = (next: Saved) => {
    setViews(next);
    localStorage.setItem(KEY, JSON.stringify(next));
  };
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get("name") ?? "").trim();
    if (name === "") return;
    const others = views.filter((view) => view.name !== name);
    keep([...others, { name, address: toAddress(explore.now()) }]);
    event.currentTarget.reset();
  };
  return (
    <Popover.Root>
      <Popover.Trigger className="tool" title="Saved views">
        <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
          <path d="M6 3h8v14l-4-3.5L6 17z" />
        </svg>
        <span>Views</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className="popover" align="end" sideOffset={6} aria-label="Saved views">
          {views.length === 0 && <p className="hint">Keep this view under a name, and come back to it.</p>}
          <ul className="saved">
            {views.map(({ name, address }) => (
              <li key={name}>
                <Popover.Close asChild>
                  <button type="button" className="link" onClick={() => explore.step(() => fromAddress(address))}>
                    {name}
                  </button>
                </Popover.Close>
                <button
                  type="button"
                  className="icon"
                  aria-label={`Forget ${name}`}
                  onClick={() => keep(views.filter((view) => view.name !== name))}
                >
                  ×
                </button>
              </li>
            ))}
          </ul>
          <form className="row" onSubmit={save}>
            <input
              name="name"
              aria-label="Name of this view"
              placeholder="Name of this view"
              maxLength={200}
              required
            />
            <button type="submit" className="button">
              Save
            </button>
          </form>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
