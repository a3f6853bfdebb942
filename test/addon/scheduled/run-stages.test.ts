import type { Desk } from "../../../src/addon/desk.ts";
import { Failure } from "../../../src/addon/failure.ts";
import { runStages } from "../../../src/addon/scheduled/run-stages.ts";
import { ScheduledRun } from "../../../src/addon/scheduled/scheduled-run.ts";
import { done, type Stage, UNFINISHED } from "../../../src/addon/scheduled/stage.ts";
import { messagesFor } from "../../../src/locales/messages.ts";

const desk = { messages: messagesFor("ja") } as Desk;
const fresh = { messages: messagesFor("ja") } as Desk;
const BEGAN = Date.UTC(2026, 10, 24);

/** A stage that does as it is told and notes which desk it was given. */
function stage(id: string, work: (run: ScheduledRun) => ReturnType<Stage["run"]>, needs: string[] = []) {
  const given: Desk[] = [];
  const made: Stage = {
    id,
    needs,
    run(run, at) {
      given.push(at);
      return work(run);
    },
  };
  return { ...made, given };
}

function play(stages: readonly Stage[], run = new ScheduledRun(BEGAN, true, false, [], () => BEGAN)) {
  const ended: string[] = [];
  runStages(
    run,
    stages,
    desk,
    () => fresh,
    (id) => ended.push(id),
  );
  return {
    ended,
    told: run.reports.map(({ stage, failed, unfinished }) => [stage, failed.length, unfinished]),
  };
}

describe("the stages of a run", () => {
  it("go on after one that fails, with the spreadsheet opened anew, but for those that need it", () => {
    const collect = stage("collect", () => {
      throw new Failure("failed", "Amazon が応答しませんでした。");
    });
    const refresh = stage("refresh", () => done("判定"));
    const after = stage("after", () => done("届いた分"), ["collect"]);
    const mail = stage("mail", () => done("メール"), ["refresh"]);
    const run = new ScheduledRun(BEGAN, true, false, [], () => BEGAN);
    expect(play([collect, refresh, after, mail], run)).toEqual({
      ended: ["refresh", "mail"],
      told: [
        ["collect", 1, false],
        ["refresh", 0, false],
        ["mail", 0, false],
      ],
    });
    expect(run.reports[0]?.failed).toEqual(["Amazon が応答しませんでした。"]);
    expect([collect.given, refresh.given, after.given, mail.given]).toEqual([[desk], [fresh], [], [fresh]]);
  });

  it("are told one by one what is done, so that a cut loses only what was under way", () => {
    const ended: string[] = [];
    const first = stage("first", () => done());
    const second = stage("second", () => {
      expect(ended).toEqual(["first"]);
      return UNFINISHED;
    });
    const third = stage("third", () => null);
    const run = new ScheduledRun(BEGAN, true, false, [], () => BEGAN);
    runStages(
      run,
      [first, second, third],
      desk,
      () => fresh,
      (id) => ended.push(id),
    );
    expect(ended).toEqual(["first"]);
    expect(run.reports.map(({ stage }) => stage)).toEqual(["first", "second"]);
  });

  it("that belong to the day are left for the next run when time is up, and none begins", () => {
    let now = BEGAN;
    const slow = stage("slow", () => {
      now += 271_000;
      return done();
    });
    const late = stage("late", () => done());
    const played = play([slow, late], new ScheduledRun(BEGAN, true, false, [], () => now));
    expect(played).toEqual({
      ended: ["slow"],
      told: [
        ["slow", 0, false],
        ["late", 0, true],
      ],
    });
    expect(late.given).toEqual([]);
  });

  it("that an earlier run of the day has done are not wanted again, nor any in a run between", () => {
    const wanted = (isFull: boolean, before: string[]) =>
      new ScheduledRun(BEGAN, isFull, false, before, () => BEGAN).wants("refresh");
    expect([wanted(true, []), wanted(true, ["refresh"]), wanted(false, [])]).toEqual([true, false, false]);
  });

  it("have less time in a run between, so that a day's runs stay within what Google allows", () => {
    const left = (isFull: boolean) => new ScheduledRun(BEGAN, isFull, false, [], () => BEGAN).remaining();
    expect(left(true)).toBeLessThan(5 * 60_000);
    expect(left(true) + 23 * left(false)).toBeLessThan(90 * 60_000);
  });
});
