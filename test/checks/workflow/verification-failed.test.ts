import { verificationFailed } from "../../../src/checks/workflow/verification-failed.ts";
import { TASKS } from "../../../src/playbook/tasks.ts";
import { testCheck } from "../../support/check-tester.ts";

testCheck(verificationFailed, import.meta.url, {
  clear: {
    "no task was answered": {},
    "a task was passed": { passedTasks: ["confirm-the-payee-name"] },
  },
  raised: {
    "a task failed": {
      given: { failedTasks: ["confirm-the-payee-name"] },
      strength: "strong",
      evidence: [`Not passed: ${TASKS["confirm-the-payee-name"].title.en}`],
    },
    "two of three failed, one of them named twice": {
      given: {
        passedTasks: ["meet-in-person"],
        failedTasks: ["liveness-script", "check-identity-on-the-call", "liveness-script"],
      },
      strength: "strong",
      evidence: [
        `Not passed: ${TASKS["liveness-script"].title.en}`,
        `Not passed: ${TASKS["check-identity-on-the-call"].title.en}`,
      ],
    },
  },
});
