#pragma once

#include "channels/samples/phrases.h"
#include "channels/samples/topic.h"

namespace Steward {

// What is written on a ticket, by occasion. All in the words of the ticket's facts.
enum class Occasion {
    Working, // first reply: we look into it
    Question, // first reply: we need something
    QuestionAnswered, // the requester gives it
    Escalation, // internal: what the next level needs to know
    Returned, // internal: why it goes back
    Completed, // internal: what was missing
    Taken, // public: the next level is on it
    Analysis, // internal: third level's answer to the owner
    Holding, // public: waiting for somebody outside
    Promise, // public: we write again by a date
    StillWrong, // the requester after a resolution
    OneMore,
    OneMoreAnswered,
    Thanks,
    Withdrawn,
    Reminder, // the requester asks again
    Corrected, // the second resolution
    Duplicate,
    Outage, // public: known outage
    CallAttempt, // internal
    FollowUpCall, // public, on the phone
    Visit, // internal: what the technician did
    Note, // internal log entry
    // the county's own
    Received, // public: first answer to a written request
    DeskEscalation, // internal
    DeskReturned, // internal
    DeskTaken, // public
};

QByteArray said(Occasion occasion, const Facts &facts, Random &random);

// The first message: a complaint of the topic in the requester's manner, with rows of a file where there is one.
QByteArray complaint(const Topic &topic, const FileExcerpt &file, QByteArrayView language, const Facts &facts,
                     Random &random);
// What a clerk writes down while the caller speaks.
QByteArray callNotes(const Topic &topic, const Facts &facts, Random &random);
QByteArray answer(const Topic &topic, const Facts &facts, Random &random);

} // namespace Steward
