import { type UseFormSetValue, useWatch } from 'react-hook-form'
import type { CaseForm } from '../../../shared/model/read-case-form.ts'
import type { IsoDay } from '../../../shared/model/when.ts'
import { addMonths } from '../../../shared/time/days.ts'
import { readExactDay } from '../../../shared/time/exact-day.ts'
import { sayDay } from '../../../shared/time/say.ts'
import { clockOf } from '../../../shared/time/clock-of.ts'
import { useToday } from '../../app/today.ts'
import { words } from '../../strings/en-GB.ts'
import { Button } from '../../ui/button.tsx'
import { ClockStrip } from '../../ui/clock-strip.tsx'
import { type CaseFormControl, FormDay, FormText } from './case-form-fields.tsx'

/** The dates the whole case hangs on; the clock is counted and said as they are typed. */
export const Dates = ({
  control,
  setValue,
}: {
  readonly control: CaseFormControl
  readonly setValue: UseFormSetValue<CaseForm>
}) => {
  const today = useToday()
  const [meetingTyped, conferenceTyped, lookBackTyped] = useWatch({
    control,
    name: ['strategyMeeting', 'conference', 'lookBackFrom'],
  })
  const meeting = dayOrNull(meetingTyped, today)
  const planned = dayOrNull(conferenceTyped, today)
  const conference = meeting !== null && planned !== null && planned >= meeting ? planned : null
  const clock = meeting === null ? null : clockOf({ strategyMeeting: meeting, conference })
  const usualLookBack = meeting === null ? null : addMonths(meeting, -24)

  return (
    <>
      <div className="form-row form-row--dates">
        <FormDay control={control} at="strategyMeeting" label={words.newCase.strategyMeeting} />
        <FormDay control={control} at="conference" label={words.newCase.conference} />
        <div className="form-row__stack">
          <FormDay control={control} at="lookBackFrom" label={words.newCase.lookBackFrom} />
          {usualLookBack === null || lookBackTyped !== '' ? null : (
            <Button
              look="quiet"
              onPress={() => setValue('lookBackFrom', sayDay(usualLookBack, 'plain'), { shouldValidate: true })}
            >
              {words.newCase.usualLookBack(sayDay(usualLookBack, 'plain'))}
            </Button>
          )}
        </div>
      </div>
      <output className="form-clock" aria-live="polite">
        {meeting === null ? (
          <span className="secondary">{words.newCase.clockWaits}</span>
        ) : clock === null ? (
          <span>{words.clock.unknown}</span>
        ) : (
          <>
            <span>
              <strong>{clock.rule}</strong>{' '}
              {conference === null || clock.conferenceDay === null
                ? ''
                : clock.late
                  ? words.newCase.conferenceLate(sayDay(conference, 'medium'), clock.conferenceDay)
                  : words.newCase.conferenceOn(sayDay(conference, 'medium'), clock.conferenceDay)}
            </span>
            <span className="form-clock__strip" aria-hidden="true">
              <ClockStrip clock={clock} today={today} />
            </span>
          </>
        )}
      </output>
      {clock?.late === true ? (
        <div className="form-row form-row--late">
          <FormText
            control={control}
            at="lateReason"
            label={words.newCase.lateReason}
            help={words.newCase.lateHelp}
            maxLength={500}
          />
          <FormText control={control} at="lateAgreedBy" label={words.newCase.lateAgreedBy} />
        </div>
      ) : null}
    </>
  )
}

const dayOrNull = (typed: string, today: IsoDay): IsoDay | null => {
  const read = readExactDay(typed, today)
  return read.ok ? read.value : null
}
