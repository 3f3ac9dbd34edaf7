<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>DoctorVerb</name>
    <message numerus="yes">
        <source>%n thing(s) do not hold together. Nothing was changed. Restore a backup, or export what can be read.</source>
        <translation>
            <numerusform>%n thing does not hold together. Nothing was changed. Restore a backup, or export what can be read.</numerusform>
            <numerusform>%n things do not hold together. Nothing was changed. Restore a backup, or export what can be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueWords</name>
    <message numerus="yes">
        <source>reopened %Ln time(s)</source>
        <translation>
            <numerusform>reopened once</numerusform>
            <numerusform>reopened %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Why here: %Ln point(s)</source>
        <translation>
            <numerusform>Why here: %Ln point</numerusform>
            <numerusform>Why here: %Ln points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SlaWords</name>
    <message numerus="yes">
        <source>%Ln business day(s)</source>
        <translation>
            <numerusform>%Ln business day</numerusform>
            <numerusform>%Ln business days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steward::BulkPanel</name>
    <message numerus="yes">
        <source>Change %Ln ticket(s)</source>
        <translation>
            <numerusform>Change %Ln ticket</numerusform>
            <numerusform>Change %Ln tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) will change: %1 becomes %2.</source>
        <translation>
            <numerusform>%Ln ticket will change: %1 becomes %2.</numerusform>
            <numerusform>%Ln tickets will change: %1 becomes %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) have it already.</source>
        <translation>
            <numerusform>%Ln ticket has it already.</numerusform>
            <numerusform>%Ln tickets have it already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) cannot: the step is none of a ticket&apos;s life.</source>
        <translation>
            <numerusform>%Ln ticket cannot: the step is none of a ticket&apos;s life.</numerusform>
            <numerusform>%Ln tickets cannot: the step is none of a ticket&apos;s life.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s): %1 %2</source>
        <comment>field, value</comment>
        <translation>
            <numerusform>%Ln ticket: %1 %2</numerusform>
            <numerusform>%Ln tickets: %1 %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) changed.</source>
        <translation>
            <numerusform>%Ln ticket changed.</numerusform>
            <numerusform>%Ln tickets changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) had it already.</source>
        <translation>
            <numerusform>%Ln ticket had it already.</numerusform>
            <numerusform>%Ln tickets had it already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) get the tags %1, where they have them not.</source>
        <translation>
            <numerusform>%Ln ticket get the tags %1, where they have them not.</numerusform>
            <numerusform>%Ln tickets get the tags %1, where they have them not.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) lose the tags %1, where they have them.</source>
        <translation>
            <numerusform>%Ln ticket lose the tags %1, where they have them.</numerusform>
            <numerusform>%Ln tickets lose the tags %1, where they have them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steward::CalendarEditor</name>
    <message numerus="yes">
        <source>%Ln closed day(s)</source>
        <translation>
            <numerusform>%Ln closed day</numerusform>
            <numerusform>%Ln closed days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with hours of its own</source>
        <translation>
            <numerusform>%Ln with hours of its own</numerusform>
            <numerusform>%Ln with hours of their own</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steward::ChartWords</name>
    <message numerus="yes">
        <source>%Ln root cause(s) make %1 of the tagged tickets</source>
        <translation>
            <numerusform>%Ln root cause makes %1 of the tagged tickets</numerusform>
            <numerusform>%Ln root causes make %1 of the tagged tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the unresolved tickets are older than a week</source>
        <translation>
            <numerusform>%Ln of the unresolved tickets is older than a week</numerusform>
            <numerusform>%Ln of the unresolved tickets are older than a week</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steward::ClientsPage</name>
    <message numerus="yes">
        <source>%Ln unresolved ticket(s)</source>
        <translation>
            <numerusform>%Ln unresolved ticket</numerusform>
            <numerusform>%Ln unresolved tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steward::ClockAlerts</name>
    <message numerus="yes">
        <source>%Ln clock(s) need you</source>
        <translation>
            <numerusform>%Ln clock needs you</numerusform>
            <numerusform>%Ln clocks need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steward::ClockStrip</name>
    <message numerus="yes">
        <source>Flight recorder: %Ln cycle(s)</source>
        <translation>
            <numerusform>Flight recorder: %Ln cycle</numerusform>
            <numerusform>Flight recorder: %Ln cycles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steward::DashboardPage</name>
    <message numerus="yes">
        <source>%Ln month(s)</source>
        <translation>
            <numerusform>%Ln month</numerusform>
            <numerusform>%Ln months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steward::DashboardWords</name>
    <message numerus="yes">
        <source>%Ln target(s) still open.</source>
        <translation>
            <numerusform>%Ln target still open.</numerusform>
            <numerusform>%Ln targets still open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steward::GoalWords</name>
    <message numerus="yes">
        <source>Missing: %Ln more ticket(s) resolved within the SLA.</source>
        <translation>
            <numerusform>Missing: %Ln more ticket resolved within the SLA.</numerusform>
            <numerusform>Missing: %Ln more tickets resolved within the SLA.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) over the line.</source>
        <translation>
            <numerusform>%Ln ticket over the line.</numerusform>
            <numerusform>%Ln tickets over the line.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resolved ticket(s) without a complete record.</source>
        <translation>
            <numerusform>%Ln resolved ticket without a complete record.</numerusform>
            <numerusform>%Ln resolved tickets without a complete record.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Missing: %Ln more ticket(s) resolved without a bounce.</source>
        <translation>
            <numerusform>Missing: %Ln more ticket resolved without a bounce.</numerusform>
            <numerusform>Missing: %Ln more tickets resolved without a bounce.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verdict in %Ln day(s), at the end of %1.</source>
        <translation>
            <numerusform>Verdict in %Ln day, at the end of %1.</numerusform>
            <numerusform>Verdict in %Ln days, at the end of %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The baseline is short: %Ln full month(s) instead of three.</source>
        <translation>
            <numerusform>The baseline is short: %Ln full month instead of three.</numerusform>
            <numerusform>The baseline is short: %Ln full months instead of three.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same days a year before: %Ln ticket(s).</source>
        <translation>
            <numerusform>The same days a year before: %Ln ticket.</numerusform>
            <numerusform>The same days a year before: %Ln tickets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) in 30 days</source>
        <translation>
            <numerusform>%Ln ticket in 30 days</numerusform>
            <numerusform>%Ln tickets in 30 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) in %1, %2 in 30 days; %3</source>
        <comment>months, count, `frozen 1 Mar 2026`</comment>
        <translation>
            <numerusform>%Ln ticket in %1, %2 in 30 days; %3</numerusform>
            <numerusform>%Ln tickets in %1, %2 in 30 days; %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steward::HolidayCopier</name>
    <message numerus="yes">
        <source>Close on %Ln holiday(s)</source>
        <translation>
            <numerusform>Close on %Ln holiday</numerusform>
            <numerusform>Close on %Ln holidays</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steward::LedgerPage</name>
    <message numerus="yes">
        <source>%Ln dispute(s) wait for you</source>
        <translation>
            <numerusform>%Ln dispute waits for you</numerusform>
            <numerusform>%Ln disputes wait for you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bounce(s)</source>
        <translation>
            <numerusform>%Ln bounce</numerusform>
            <numerusform>%Ln bounces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steward::MapStep</name>
    <message numerus="yes">
        <source>%1 Of the first records, %Ln would be rejected. %2</source>
        <comment>what is shown; where and why</comment>
        <translation>
            <numerusform>%1 Of the first records, %Ln would be rejected. %2</numerusform>
            <numerusform>%1 Of the first records, %Ln would be rejected. %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steward::PastPanel</name>
    <message numerus="yes">
        <source>%Ln field(s) changed since %1.</source>
        <translation>
            <numerusform>%Ln field changed since %1.</numerusform>
            <numerusform>%Ln fields changed since %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steward::QueuePage</name>
    <message numerus="yes">
        <source>%Ln ticket(s)</source>
        <translation>
            <numerusform>%Ln ticket</numerusform>
            <numerusform>%Ln tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new ticket(s): show (F5)</source>
        <translation>
            <numerusform>%Ln new ticket: show (F5)</numerusform>
            <numerusform>%Ln new tickets: show (F5)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) behind a figure</source>
        <translation>
            <numerusform>%Ln ticket behind a figure</numerusform>
            <numerusform>%Ln tickets behind a figure</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steward::ResolvePanel</name>
    <message numerus="yes">
        <source>Proposed as in %1 of %Ln ticket(s) resolved alike. Check it, then save.</source>
        <translation>
            <numerusform>Proposed as in %1 of %Ln ticket resolved alike. Check it, then save.</numerusform>
            <numerusform>Proposed as in %1 of %Ln tickets resolved alike. Check it, then save.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steward::RunStep</name>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln second</numerusform>
            <numerusform>%Ln seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) would be rejected; all others can be taken in.</source>
        <translation>
            <numerusform>%Ln record would be rejected; all others can be taken in.</numerusform>
            <numerusform>%Ln records would be rejected; all others can be taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) were rejected; all others were taken in.</source>
        <translation>
            <numerusform>%Ln record were rejected; all others were taken in.</numerusform>
            <numerusform>%Ln records were rejected; all others were taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) mended</source>
        <translation>
            <numerusform>%Ln record mended</numerusform>
            <numerusform>%Ln records mended</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steward::TicketPage</name>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steward::TimelineModel</name>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <comment>length of a call</comment>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steward::WhatIfPanel</name>
    <message numerus="yes">
        <source>%Ln month(s)</source>
        <translation>
            <numerusform>%Ln month</numerusform>
            <numerusform>%Ln months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) had such a clock.</source>
        <translation>
            <numerusform>%Ln ticket had such a clock.</numerusform>
            <numerusform>%Ln tickets had such a clock.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clock(s) would have come to another verdict:</source>
        <translation>
            <numerusform>%Ln clock would have come to another verdict:</numerusform>
            <numerusform>%Ln clocks would have come to another verdict:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steward::WindowNotifier</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
</TS>
