package org.teilhabe.privacy;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.teilhabe.platform.job.EveryCentre;
import org.teilhabe.platform.web.Stamps;

/** Every night, from the first one on. */
@Configuration(proxyBeanMethods = false)
class DailyDeletion {
    private static final LocalTime AT = LocalTime.of(3, 20);

    static ZonedDateTime nextAfter(ZonedDateTime now) {
        var tonight = now.toLocalDate().atTime(AT).atZone(now.getZone());
        return now.isBefore(tonight) ? tonight : tonight.plusDays(1);
    }

    @Bean
    RecurringTask<Void> nightlyRun(EveryCentre everyCentre, Deletion deletion, Stamps stamps, Clock clock) {
        return Tasks.recurring("daily-deletion", Schedules.daily(clock.getZone(), AT))
                .execute((instance, context) -> everyCentre.run("Daily deletion", () -> {
                    stamps.forgetOld();
                    deletion.run(false, false);
                }));
    }
}
