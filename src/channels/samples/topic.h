#pragma once

#include "channels/samples/interfacefile.h"
#include "desk/history/vocabulary.h"

#include <QByteArrayView>

#include <vector>

namespace Steward {

// When people write about a topic.
enum class Season { Always, PayRun, YearEnd, Story };

// One recurring matter: what people write, what helps, and how such a ticket is tagged. Texts are templates of
// phrases.h.
struct Topic
{
    QByteArrayView name = {};
    QByteArrayView product = {};
    QByteArrayView category = {};
    QByteArrayView rootCause = {};
    QByteArrayView code = {};
    QByteArrayView fix = {};
    QByteArrayView kb = {};
    Kind kind = Kind::Question;
    int weight = 10;
    Season season = Season::Always;
    QByteArrayView country = {}; // only clients there; empty: all
    FileKind file = FileKind::None;
    int hard = 150; // per mille that go to level 2
    bool hardware = false; // county: somebody goes there
    std::vector<const char *> subjects = {};
    std::vector<const char *> complaints = {};
    std::vector<const char *> answers = {};
};

const std::vector<Topic> &payrollTopics();
std::vector<Topic> payrollCountryTopics(); // those of payroll that belong to one country

const std::vector<Topic> &countyTopics();

// The place of a topic by its name; -1: none.
int topicNamed(const std::vector<Topic> &topics, QByteArrayView name);

} // namespace Steward
