package dev.pollen.compiler.lower;

import static com.google.common.truth.Truth.assertThat;
import static dev.pollen.compiler.lower.ExpressionsTest.steps;

import org.junit.jupiter.api.Test;

/** What becomes of statements: those without an await stay as they are, the others are taken apart. */
class StatementsTest {
    @Test
    void whatDoesNotSuspendStaysText() {
        String loop = "for (int i = 0; i < 3; i++) { if (i == 1) continue; log(i); }";
        assertThat(steps(loop)).isEqualTo(loop + "\n");
    }

    @Test
    void aConditionIsAwaitedBeforeTheStatement() {
        assertThat(steps("if (await(yes())) log(1); else log(2);")).isEqualTo("""
                AWAITING_YES yes()
                if (⟨Boolean⟩) log(1); else log(2);
                """);
    }

    @Test
    void branchesThatSuspendAreTakenApart() {
        assertThat(steps("if (field > 1) await(later); else { log(2); log(3); }"))
                .isEqualTo("""
                if field > 1
                  AWAITING_LATER later
                else
                  log(2);
                  log(3);
                """);
    }

    @Test
    void aLoopConditionIsAwaitedInTheLoop() {
        assertThat(steps("while (await(yes())) log(1);")).isEqualTo("""
                loop ever
                  AWAITING_YES yes()
                  if (!⟨Boolean⟩) break loop;
                  log(1);
                """);
        assertThat(steps("do { log(1); } while (await(yes()));")).isEqualTo("""
                loop ever
                  next:
                    log(1);
                  AWAITING_YES yes()
                  if (!⟨Boolean⟩) break loop;
                """);
    }

    @Test
    void anUpdateThatSuspendsStandsAtTheStartOfTheNextRound() {
        assertThat(steps("for (int i = 0; i < 3; i += await(later)) log(i);")).isEqualTo("""
                let int i = 0
                let boolean first = true
                loop ever; first = false
                  if !first
                    AWAITING_LATER later
                    i += ⟨Integer⟩;
                  if (!(i < 3)) break loop;
                  log(i);
                """);
    }

    @Test
    void forEachHasAnIteratorOrAnIndexThatCanBeKept() {
        assertThat(steps("for (Integer i : List.of(1)) await(f(i));")).isEqualTo("""
                let Iterator<Integer> iterator = List.of(1).iterator()
                loop iterator.hasNext()
                  let Integer i = iterator.next()
                  AWAITING_F f(i)
                """);
        assertThat(steps("for (int i : array) await(f(i));")).isEqualTo("""
                let int[] array2 = array
                let int index = 0
                loop index < array2.length; index++
                  let int i = array2[index]
                  AWAITING_F f(i)
                """);
    }

    @Test
    void aSwitchKeepsItsGroups() {
        assertThat(steps("switch (p) { case 1: await(later); case 2: log(2); break; default: log(3); }"))
                .isEqualTo("""
                switch p
                case 1:
                  AWAITING_LATER later
                case 2:
                  log(2);
                  break;
                default:
                  log(3);
                """);
    }

    @Test
    void aSwitchThatOnlyItsSelectorSuspendsStays() {
        assertThat(steps("switch (await(later)) { case 1 -> log(1); default -> log(2); }"))
                .isEqualTo("""
                AWAITING_LATER later
                switch (⟨Integer⟩) { case 1 -> log(1); default -> log(2); }
                """);
    }

    @Test
    void aHandlerThatSuspendsFollowsItsTry() {
        assertThat(steps("try { log(1); } catch (RuntimeException e) { await(later); }"))
                .isEqualTo("""
                scope
                  let RuntimeException e = null
                  try
                    log(1);
                  catch (RuntimeException thrown) { e = thrown; }
                  if e != null
                    AWAITING_LATER later
                """);
    }

    @Test
    void aFinallyThatSuspendsFollowsWithWhatIsUnderWay() {
        assertThat(steps("try { log(1); } finally { await(later); }")).isEqualTo("""
                scope
                  let Throwable failure = null
                  completing:
                    try
                      log(1);
                    catch (Throwable thrown) { failure = thrown; }
                  scope
                    AWAITING_LATER later
                  if (failure != null) throw rethrow(failure);
                """);
    }

    @Test
    void aLockMayBeAwaited() {
        assertThat(steps("synchronized (await(Future.ready(this))) { log(1); }"))
                .isEqualTo("""
                AWAITING_READY Future.ready(this)
                synchronized (⟨C⟩) { log(1); }
                """);
    }

    @Test
    void anAssertionEvaluatesNothingWhereTheyAreOff() {
        assertThat(steps("assert await(yes()) : \"no\";")).isEqualTo("""
                let boolean asserting = false
                assert asserting = true;
                if asserting
                  AWAITING_YES yes()
                  let boolean holds = ⟨Boolean⟩
                  if !holds
                    throw new AssertionError("no");
                """);
    }

    @Test
    void aClassStandsAtTheHeadOfWhatCanSeeIt() {
        assertThat(steps("log(1); class L {} await(later); log(new L()); return Future.ready(1);"))
                .isEqualTo("""
                log(1);
                scope
                  fixed class L {}
                  AWAITING_LATER later
                  log(new L());
                  state = State.DONE;
                  return ready(1);
                """);
    }

    @Test
    void constantsAreNeverVariables() {
        assertThat(steps("final int k = 3; await(later); log(k);")).isEqualTo("""
                fixed final int k = 3;
                AWAITING_LATER later
                log(k);
                """);
    }

    @Test
    void theLastFutureIsAwaited() {
        assertThat(steps("return f(await(later));")).isEqualTo("""
                AWAITING_LATER later
                AWAITING_F f(⟨Integer⟩)
                state = State.DONE;
                return ready(⟨Integer⟩);
                """);
    }
}
